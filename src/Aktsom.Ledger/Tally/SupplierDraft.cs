namespace Aktsom.Ledger.Tally;

/// <summary>A supplier while its file is being read.</summary>
internal sealed class SupplierDraft
{
    private List<CountryHint>? _hints;

    public required string Key { get; init; }
    public string Name { get; set; } = "";
    public long Line { get; set; }
    public string? File { get; set; }
    public string? StatedNumber { get; set; }
    public string? StatedCountry { get; set; }
    public string? Country { get; set; }
    public SupplierAddress? Address { get; set; }
    public string? Nace { get; set; }
    public string? Sector { get; set; }
    public bool IsPrivate { get; set; }

    /// <summary>The file has no supplier numbers, so the key is made of name or organisation number.</summary>
    public bool KeyIsMadeUp { get; set; }

    /// <summary>Booked on, but missing in the file's own list of suppliers.</summary>
    public bool IsUnlisted { get; set; }

    public RunningSums Sums { get; } = new();

    public IReadOnlyList<CountryHint> Hints => _hints ?? [];

    public void AddHint(CountryHintKind kind, string value, string? country)
    {
        _hints ??= [];
        if (_hints.Count < 16 && !_hints.Exists(h => h.Kind == kind && string.Equals(h.Value, value, StringComparison.Ordinal)))
        {
            _hints.Add(new CountryHint(kind, value, country));
        }
    }
}
