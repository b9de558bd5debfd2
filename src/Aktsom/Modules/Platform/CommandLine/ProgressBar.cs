using Spectre.Console;

namespace Aktsom.Modules.Platform.CommandLine;

/// <summary>
/// Runs work that takes a while: after a second a bar shows how far it has come. On stderr, and only when a person watches, so that
/// output can be piped.
/// </summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="label">What is being done.</param>
    /// <param name="total">The value of the progress when the work is done; null when it is not known.</param>
    /// <param name="work">Runs on a thread of its own; reports the value reached.</param>
    public static async Task<T> RunAsync<T>(
        string label,
        long? total,
        Func<IProgress<long>, CancellationToken, T> work,
        CancellationToken cancel
    )
    {
        var reached = new Reached();
        var running = Task.Run(() => work(reached, cancel), cancel);
        if (Console.IsErrorRedirected || await Task.WhenAny(running, Task.Delay(Patience, cancel)) == running)
        {
            return await running;
        }

        await ShowAsync(label, total, reached, running);
        return await running;
    }

    private static Task ShowAsync(string label, long? total, Reached reached, Task running)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async view =>
            {
                var task = view.AddTask(Markup.Escape(label), maxValue: total ?? 1);
                task.IsIndeterminate = total is null;
                while (!running.IsCompleted)
                {
                    task.Value = Math.Min(reached.Value, total ?? 0);
                    await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(100)));
                }
            });
    }

    /// <summary>Only the newest value matters, so nothing is queued.</summary>
    private sealed class Reached : IProgress<long>
    {
        private long _value;

        public long Value => Interlocked.Read(ref _value);

        public void Report(long value) => Interlocked.Exchange(ref _value, value);
    }
}
