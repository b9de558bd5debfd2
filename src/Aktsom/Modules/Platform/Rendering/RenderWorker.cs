using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Aktsom.Modules.Platform.Rendering;

/// <summary>One running Node: a line in, a line out. It ends by itself when its input closes, so it never outlives the app.</summary>
internal sealed class RenderWorker : IDisposable
{
    private static readonly string[] Passed = ["PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "SystemRoot"];
    private static readonly Version Oldest = new(20, 19);

    private readonly Process _process;
    private readonly StringBuilder _complaints = new();

    private RenderWorker(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => Complain(line.Data);
        _process.BeginErrorReadLine();
    }

    public int ProcessId => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>The last lines it wrote beside its answers.</summary>
    public string Complaints
    {
        get
        {
            lock (_complaints)
            {
                return _complaints.ToString();
            }
        }
    }

    public static async Task<RenderWorker> StartAsync(RenderSettings settings, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(settings.Node, [RenderScript.Find(settings.BaseDirectory)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        KeepFromIt(start);
        var worker = new RenderWorker(Start(start));
        try
        {
            await worker.GreetAsync(cancel);
            return worker;
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Sends one line and waits for one. Null when the process ended before it answered.</summary>
    public async Task<string?> AskAsync(string request, CancellationToken cancel)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(request.AsMemory(), cancel);
            await _process.StandardInput.FlushAsync(cancel);
            return await _process.StandardOutput.ReadLineAsync(cancel);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    /// <summary>The database's password and the like are none of its business.</summary>
    private static void KeepFromIt(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Except(Passed, StringComparer.OrdinalIgnoreCase).ToList())
        {
            start.Environment.Remove(name);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new RenderException(
                RenderFault.NotInstalled,
                $"Node.js {Oldest} or later is needed for PDF and charts, and `{start.FileName}` was not found. Install it from https://nodejs.org.",
                missing
            );
        }
    }

    private async Task GreetAsync(CancellationToken cancel)
    {
        var greeting = await _process.StandardOutput.ReadLineAsync(cancel);
        if (greeting is null)
        {
            throw new RenderException(RenderFault.Failed, $"The render process did not start. {Complaints}");
        }

        using var ready = JsonDocument.Parse(greeting);
        var version = ready.RootElement.GetProperty("node").GetString()!;
        if (!Version.TryParse(version.Split('-')[0], out var found) || found < Oldest)
        {
            throw new RenderException(
                RenderFault.NotInstalled,
                $"Node.js {Oldest} or later is needed for PDF and charts. This is {version}."
            );
        }
    }

    private void Complain(string? line)
    {
        lock (_complaints)
        {
            _complaints.AppendLine(line);
            if (_complaints.Length > 4000)
            {
                _complaints.Remove(0, _complaints.Length - 4000);
            }
        }
    }
}
