namespace Aktsom.Risk.Matching;

/// <summary>What a name tells of who owns it.</summary>
public static class CompanyNames
{
    /// <summary>
    /// Whether a name has a legal form of a company, and so cannot be one person's. A name without a form, or with the form of one owner's firm, may be a person's name
    /// and is none (R-NOR-52: a shared mapping names no person).
    /// </summary>
    /// <param name="name">As written in a register or a ledger, in any script; blank is none.</param>
    public static bool IsFirm(string name)
    {
        var (rest, unspaced) = LegalForms.StripUnspaced(name);
        var form = unspaced ?? LegalForms.Strip(RawToken.Split(rest));
        return form.Class is not (LegalClass.None or LegalClass.Sole);
    }
}
