using Aktsom.Modules.Platform.Log;

namespace Aktsom.Modules.Platform.Access.Me;

/// <summary>Notes a change of a person's ways in, in the log of every organisation the person works in. Saved with the change itself.</summary>
internal sealed class SignInLog(ChangeLog log, Reach reach)
{
    public void Record(string act, User person)
    {
        foreach (var organisation in reach.Organisations)
        {
            log.RecordIn(organisation, act, "user", person.Id);
        }
    }
}
