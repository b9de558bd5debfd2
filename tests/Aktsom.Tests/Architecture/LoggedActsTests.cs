using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Aktsom.Tests.Architecture;

public sealed class LoggedActsTests(TestPostgres postgres)
{
    [Fact]
    public async Task Every_act_and_kind_of_record_that_is_logged_has_a_word()
    {
        await using var site = await Site.StartAsync(postgres);
        var words = site.Services.GetRequiredService<ModuleTexts>().Everywhere;
        var calls = Calls().ToList();
        Assert.True(calls.Count > 10, "The walk found hardly any log entries, so it proves nothing.");

        var missing = calls
            .SelectMany(call => new[] { "Log." + call.Act, "Log.Kind." + call.Entity })
            .Distinct()
            .Where(key => words[key].ResourceNotFound)
            .Order(StringComparer.Ordinal);

        Assert.Empty(missing);
    }

    /// <summary>Every call of the log with its act and kind, where both are written where it is called.</summary>
    private static IEnumerable<(string Act, string Entity)> Calls()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(AppDb).Assembly.Location);
        foreach (var method in assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).ToList())
        {
            var strings = new List<string>();
            foreach (var instruction in method.Body.Instructions)
            {
                if (instruction.OpCode == OpCodes.Ldstr)
                {
                    strings.Add((string)instruction.Operand);
                }

                if (
                    instruction.Operand is MethodReference { DeclaringType.FullName: var owner, Name: var name }
                    && owner == typeof(ChangeLog).FullName
                )
                {
                    if (
                        name.StartsWith("Record", StringComparison.Ordinal)
                        && strings.FindLastIndex(IsAct) is >= 0 and var at
                        && at + 1 < strings.Count
                    )
                    {
                        yield return (strings[at], strings[at + 1]);
                    }

                    strings.Clear();
                }
            }
        }
    }

    private static bool IsAct(string text) => System.Text.RegularExpressions.Regex.IsMatch(text, "^[a-z_]+\\.[a-z_]+$");
}
