using System.Security.Cryptography;

namespace Aktsom.Modules.Platform.Data.Embedded;

/// <summary>Passwords of the embedded database, made once and readable by the owner alone.</summary>
internal sealed class SecretFiles(string folder)
{
    public string Get(string name)
    {
        var file = Path.Combine(folder, name);
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            using var stream = new FileStream(
                file,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            );
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))));
        }

        return File.ReadAllText(file);
    }
}
