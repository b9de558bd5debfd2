using System.Globalization;

namespace Aktsom.Modules.Platform.Data.Embedded;

/// <summary>The folder with the database server's files.</summary>
/// <param name="path">Where.</param>
/// <param name="binaries">The server's programs.</param>
/// <param name="user">Who runs them.</param>
internal sealed class DataFolder(string path, string binaries, ServerUser user)
{
    public string Path => path;

    /// <summary>The server that runs on it, or was killed on it; 0 where none.</summary>
    public int Process =>
        File.Exists(PidFile) && int.TryParse(File.ReadLines(PidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var id) ? id : 0;

    private string PidFile => System.IO.Path.Combine(path, "postmaster.pid");

    /// <summary>Whether a database has been made in the folder.</summary>
    public static bool IsWhole(string path) => File.Exists(System.IO.Path.Combine(path, "PG_VERSION"));

    /// <summary>Makes the database server's files.</summary>
    /// <param name="passwordFile">Where the superuser's password lies while it is made.</param>
    /// <param name="password">The superuser's.</param>
    /// <param name="cancel">Stops it; what is half made is never started.</param>
    /// <exception cref="StartException">It could not be done; says why.</exception>
    public async Task InitialiseAsync(string passwordFile, string password, CancellationToken cancel)
    {
        // Made beside its place and moved there when whole: one that was cut short, or lacks its settings, is never started.
        var part = path + ".part";
        foreach (var rest in new[] { part, path }.Where(Directory.Exists))
        {
            Directory.Delete(rest, recursive: true);
        }

        Directory.CreateDirectory(part);
        user.Own(part);
        await File.WriteAllTextAsync(passwordFile, password, cancel);
        File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        user.Own(passwordFile);
        try
        {
            using var initdb = user.Start(
                System.IO.Path.Combine(binaries, "bin", "initdb"),
                [
                    "-D",
                    part,
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    $"--pwfile={passwordFile}",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--no-instructions",
                ]
            );
            await using var stop = cancel.Register(() => initdb.Kill(entireProcessTree: true));
            var errors = initdb.StandardError.ReadToEndAsync(CancellationToken.None);
            _ = await initdb.StandardOutput.ReadToEndAsync(CancellationToken.None);
            await initdb.WaitForExitAsync(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
            if (initdb.ExitCode != 0)
            {
                throw new StartException($"The database could not be set up in {path}: {(await errors).Trim()}");
            }
        }
        finally
        {
            File.Delete(passwordFile);
        }

        await File.AppendAllTextAsync(
            System.IO.Path.Combine(part, "postgresql.conf"),
            "\nlisten_addresses = ''\nunix_socket_permissions = 0700\nmax_connections = 200\nshared_buffers = 256MB\nmax_wal_size = 4GB\n",
            cancel
        );
        Directory.Move(part, path);
    }

    /// <summary>Removes what a crash or a reboot left, so that it does not stop the start.</summary>
    public void RemoveStalePidFile()
    {
        var process = Process;
        if (process == 0)
        {
            return;
        }

        // After a reboot the number may belong to another program of the same user, which would stop the start.
        var program = Signals.ProgramOf(process);
        if (program is null || !program.StartsWith(binaries, StringComparison.Ordinal))
        {
            File.Delete(PidFile);
        }
    }
}
