using Aktsom.Modules.Platform.CommandLine;

return await AktsomCommandLine.RunAsync(args);
