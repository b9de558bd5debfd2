using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aktsom.Modules.Platform.Rendering;

/// <summary>
/// The one Node process that turns Typst into PDF, numbers into charts and PDF into text. Started when first needed, asked one thing at a
/// time, replaced when it dies or has grown too large.
/// </summary>
internal sealed class RenderProcess(RenderSettings settings, TimeProvider clock) : IAsyncDisposable
{
    private const int Tries = 2;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private RenderWorker? _worker;
    private long _asked;

    /// <summary>The process that runs now, if one does.</summary>
    public int? ProcessId => _worker is { HasEnded: false } worker ? worker.ProcessId : null;

    /// <summary>Waits its turn, asks, and gives the answer's members.</summary>
    /// <exception cref="RenderException">It could not be done; says why.</exception>
    public async Task<JsonElement> AskAsync(string kind, JsonObject request, CancellationToken cancel = default)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            request["kind"] = kind;
            request["id"] = ++_asked;
            var line = request.ToJsonString();
            using var time = new CancellationTokenSource(settings.Timeout, clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, time.Token);
            return Read(await TryAsync(line, both.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            Drop();
            throw new RenderException(
                RenderFault.TooSlow,
                $"Rendering took more than {settings.Timeout.TotalSeconds:0} seconds and was stopped. Make the document shorter, or its pictures smaller."
            );
        }
        catch (OperationCanceledException)
        {
            Drop();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        Drop();
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A process that was killed from outside is no fault of the request: it is asked once more.</summary>
    private async Task<string> TryAsync(string line, CancellationToken cancel)
    {
        var complaints = "";
        for (var i = 0; i < Tries; i++)
        {
            if (_worker is not { HasEnded: false })
            {
                Drop();
                _worker = await RenderWorker.StartAsync(settings, cancel);
            }

            if (await _worker.AskAsync(line, cancel) is { } answer)
            {
                return answer;
            }

            complaints = _worker.Complaints;
            Drop();
        }

        throw new RenderException(RenderFault.Failed, $"The render process ended twice at the same request. {complaints}");
    }

    private JsonElement Read(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        var answer = parsed.RootElement.Clone();
        if (answer.GetProperty("memory").GetInt64() > settings.MostMemory)
        {
            Drop();
        }

        if (answer.GetProperty("ok").GetBoolean())
        {
            return answer;
        }

        var message = answer.GetProperty("message").GetString()!;
        throw answer.GetProperty("refused").GetBoolean()
            ? new RenderException(RenderFault.Refused, message)
            : new RenderException(RenderFault.Failed, $"{message}\n{answer.GetProperty("stack").GetString()}");
    }

    private void Drop()
    {
        _worker?.Dispose();
        _worker = null;
    }
}
