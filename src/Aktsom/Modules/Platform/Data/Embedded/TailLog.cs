using System.Diagnostics;

namespace Aktsom.Modules.Platform.Data.Embedded;

/// <summary>Keeps the server's last lines, so that a failed start can say why, and empties its pipes for as long as it runs.</summary>
internal sealed class TailLog
{
    private const int Lines = 20;
    private readonly Queue<string> last = new();

    public TailLog(Process server)
    {
        server.OutputDataReceived += (_, line) => Add(line.Data);
        server.ErrorDataReceived += (_, line) => Add(line.Data);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
    }

    public string Text
    {
        get
        {
            lock (last)
            {
                return string.Join('\n', last);
            }
        }
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (last)
        {
            last.Enqueue(line);
            if (last.Count > Lines)
            {
                last.Dequeue();
            }
        }
    }
}
