namespace Aktsom.Documents.Model;

/// <summary>
/// One statement or other document as pure content: what it says, not how it looks.
/// Its JSON form is docs/schema/statement-1.json; reading and writing is <see cref="Json.DocumentJson"/>.
/// </summary>
public sealed record Document
{
    /// <summary>The name of the JSON form, written into every file.</summary>
    public const string CurrentFormat = "aktsom/statement/1";

    public string Format { get; init; } = CurrentFormat;
    public required string Title { get; init; }
    public string? Subtitle { get; init; }
    public required Language Language { get; init; }

    /// <summary>What stands in the running head of a document that is no statement; such a one is of no period. Null for a statement.</summary>
    public string? RunningTitle { get; init; }

    /// <summary>The year accounted for.</summary>
    public required int Year { get; init; }
    public Period? Period { get; init; }
    public required DocumentOrganisation Organisation { get; init; }
    public required DocumentEdition Edition { get; init; }

    /// <summary>Every figure that a text, a table or a key figure refers to, by id.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
    public required IReadOnlyList<Block> Blocks { get; init; }
}

/// <summary>The written forms a document can have. Bokmål is the default.</summary>
public enum Language
{
    Nb,
    Nn,
    En,
}

/// <summary>First and last day, both counted.</summary>
public sealed record Period(DateOnly From, DateOnly To);

/// <summary>Who publishes: printed on the cover and in the running head (statement-templates 0.1, rule 8).</summary>
public sealed record DocumentOrganisation
{
    public required string Name { get; init; }

    /// <summary>The name in everyday use, beside the logo.</summary>
    public string? ShortName { get; init; }
    public string? Number { get; init; }

    /// <summary>The organisation's colour as <c>#rrggbb</c>. Without one the printed statement is petrol.</summary>
    public string? Colour { get; init; }
    public Picture? Logo { get; init; }

    /// <summary>A light logo for the coloured cover. Without one the ordinary logo stands on a white plate.</summary>
    public Picture? LogoOnColour { get; init; }

    /// <summary>Every organisation the statement covers, the publisher included.</summary>
    public IReadOnlyList<CoveredOrganisation> Covers { get; init; } = [];
}

public sealed record CoveredOrganisation(string Name, string? Number = null, int? Employees = null);

/// <summary>Which edition this is, and what has happened to it.</summary>
public sealed record DocumentEdition
{
    public required string Label { get; init; }
    public bool Draft { get; init; }
    public DateTimeOffset? Frozen { get; init; }
    public DateOnly? Published { get; init; }

    /// <summary>SHA-256 of the frozen content as 64 hexadecimal digits; see <see cref="Json.DocumentJson.Fingerprint"/>.</summary>
    public string? Fingerprint { get; init; }
    public DataPackage? Package { get; init; }
}

/// <summary>Where the bundle with figures and records can be fetched.</summary>
public sealed record DataPackage(string Name, string? Url = null, long? Bytes = null);

/// <summary>A file the text refers to. The file itself travels beside the document; the hash ties them together.</summary>
public sealed record Attachment
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? Sha256 { get; init; }
    public long? Bytes { get; init; }
    public string? Url { get; init; }
}

/// <summary>An SVG, PNG or JPEG with its text alternative. At most 5 MB.</summary>
public sealed record Picture
{
    public required string MediaType { get; init; }
    public required byte[] Data { get; init; }
    public required string Alt { get; init; }
}
