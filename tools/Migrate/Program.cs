Console.WriteLine("see MigrateTool");
