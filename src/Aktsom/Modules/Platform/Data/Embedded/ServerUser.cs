using System.Diagnostics;

namespace Aktsom.Modules.Platform.Data.Embedded;

/// <summary>PostgreSQL refuses to run as root: as root it runs as the system user "aktsom", otherwise as ourselves.</summary>
internal sealed class ServerUser
{
    private const string Name = "aktsom";
    private readonly string? name;

    private ServerUser(string? name) => this.name = name;

    public static ServerUser Find()
    {
        if (Environment.UserName != "root")
        {
            return new ServerUser(null);
        }

        if (!Exists(Name))
        {
            Run("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", Name]);
        }

        return new ServerUser(Exists(Name) ? Name : "nobody");
    }

    public void Own(string path)
    {
        if (name is not null)
        {
            Run("chown", ["-R", "-h", name, path]);
        }
    }

    public Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo
        {
            FileName = name is null ? program : "setpriv",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        if (name is not null)
        {
            var group = GroupOf(name);
            foreach (var part in (string[])[$"--reuid={name}", $"--regid={group}", "--clear-groups", program])
            {
                start.ArgumentList.Add(part);
            }
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new StartException($"{program} could not be started.");
    }

    private static bool Exists(string user) =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith(user + ":", StringComparison.Ordinal));

    private static string GroupOf(string user) =>
        File.ReadLines("/etc/passwd").First(line => line.StartsWith(user + ":", StringComparison.Ordinal)).Split(':')[3];

    private static void Run(string program, IReadOnlyList<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
            process?.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new StartException(
                $"The program {program} is missing; it is needed to run the database as an unprivileged user.",
                missing
            );
        }
    }
}
