using System.CommandLine;

namespace Aktsom.Modules.Platform.CommandLine;

/// <summary>What a module adds to the command line: one <c>area</c> command with its acts.</summary>
internal interface ICommands
{
    Command Area();
}
