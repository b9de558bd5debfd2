using System.Runtime.Versioning;

[assembly: CLSCompliant(false)]
[assembly: UnsupportedOSPlatform("windows")]
