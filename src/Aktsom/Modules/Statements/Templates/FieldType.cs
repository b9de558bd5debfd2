using System.Text.Json.Serialization;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>What an answer to a field is made of (statement-templates.md, reading guide).</summary>
internal enum FieldType
{
    Text,
    Line,
    Int,
    Money,
    Pct,

    [JsonStringEnumMemberName("yesno")]
    YesNo,
    Date,

    [JsonStringEnumMemberName("daterange")]
    DateRange,
    Place,
    Email,
    Phone,
    Url,
    Code,
    Split,
    Table,
    List,
    Block,
    Indicator,
    File,
    Fixed,
    Signature,
}

/// <summary>Who fills a field. Several at once where the template proposes and a person writes on.</summary>
[Flags]
internal enum Fill
{
    None = 0,

    /// <summary>R: the register can fill it, a person confirms.</summary>
    Register = 1,

    /// <summary>M: the register proposes parts, a person writes around them.</summary>
    Mixed = 2,

    /// <summary>W: a person writes it.</summary>
    Written = 4,

    /// <summary>C: copied or computed from another field of this statement or of last year's.</summary>
    Copied = 8,

    /// <summary>F: fixed by the template.</summary>
    Fixed = 16,
}
