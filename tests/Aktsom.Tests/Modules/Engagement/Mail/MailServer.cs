using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Engagement.Mail;

/// <summary>A letter a mail server took.</summary>
/// <param name="Text">The plain part, decoded.</param>
/// <param name="Html">The HTML part, decoded.</param>
internal sealed partial record TakenLetter(bool Secure, string User, string To, string Raw, string Text, string Html)
{
    public static TakenLetter Of(JsonElement said)
    {
        var raw = said.GetProperty("data").GetString()!;
        return new TakenLetter(
            said.GetProperty("secure").GetBoolean(),
            said.GetProperty("user").GetString()!,
            said.GetProperty("to").GetString()!,
            raw,
            Part(raw, "text/plain"),
            Part(raw, "text/html")
        );
    }

    private static string Part(string raw, string kind)
    {
        var start = raw.IndexOf($"Content-Type: {kind}", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return "";
        }

        var body = raw.IndexOf("\r\n\r\n", start, StringComparison.Ordinal) + 4;
        var end = raw.IndexOf("\r\n--", body, StringComparison.Ordinal);
        var content = raw[body..(end < 0 ? raw.Length : end)];
        return raw[start..body].Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(Blank().Replace(content, "")))
            : content;
    }

    [GeneratedRegex(@"\s", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();
}

/// <summary>A real mail server that demands STARTTLS and a name and password. Its certificate is its own, and is let in by its fingerprint alone.</summary>
internal sealed class MailServer : IDisposable
{
    public const string User = "aktsom";
    public const string Password = "prøve-passord";
    private readonly Process process;
    private readonly string folder;

    private MailServer(Process process, string folder, int port)
    {
        (this.process, this.folder, Port) = (process, folder, port);
    }

    public int Port { get; }

    public static async Task<MailServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("aktsom-mail-").FullName;
        var now = TimeProvider.System.GetUtcNow();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (certificateFile, keyFile) = (Path.Combine(folder, "cert.pem"), Path.Combine(folder, "key.pem"));
        await File.WriteAllTextAsync(certificateFile, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());
        Trust(certificate.GetCertHashString(HashAlgorithmName.SHA256));
        var script = Path.Combine(Repository.Root, "tests", "Aktsom.Tests", "Modules", "Engagement", "Mail", "smtp.mjs");
        var process = Process.Start(
            new ProcessStartInfo("node", [script, certificateFile, keyFile, User, Password])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        var ready = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        using var said = JsonDocument.Parse(ready);
        return new MailServer(process, folder, said.RootElement.GetProperty("port").GetInt32());
    }

    /// <summary>The next letter, in the order they came.</summary>
    public async Task<TakenLetter> NextAsync()
    {
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        using var said = JsonDocument.Parse(line!);
        return TakenLetter.Of(said.RootElement);
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // The only way to tell System.Net.Mail of a certificate that nobody has signed: this one is known by its fingerprint.
#pragma warning disable SYSLIB0014, MA0039
    private static void Trust(string fingerprint)
    {
        var before = ServicePointManager.ServerCertificateValidationCallback;
        ServicePointManager.ServerCertificateValidationCallback = (sender, certificate, chain, faults) =>
            certificate?.GetCertHashString(HashAlgorithmName.SHA256) == fingerprint
            || (before?.Invoke(sender, certificate, chain, faults) ?? faults == System.Net.Security.SslPolicyErrors.None);
    }
#pragma warning restore SYSLIB0014, MA0039
}
