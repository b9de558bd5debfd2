using Aktsom.Ledger;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Register.Articles;

/// <summary>Which column of a list holds what, by the words systems and people head them with in bokmål, nynorsk and English; −1 where there is none.</summary>
internal sealed record ArticleColumns
{
    public required int Number { get; init; }
    public required int Name { get; init; }
    public required int ProductGroup { get; init; }
    public required int Supplier { get; init; }
    public required int SupplierKey { get; init; }
    public required int OrgNumber { get; init; }
    public required int Country { get; init; }
    public required int Area { get; init; }
    public required int Label { get; init; }
    public required int Active { get; init; }

    public bool HasBoth => Number >= 0 && Name >= 0;

    public static ArticleColumns Of(PlainRow header)
    {
        var keys = header.Cells.Select(NameKey.Of).ToList();
        return new ArticleColumns
        {
            Number = Find(
                keys,
                "varenr|varenummer|vare nr|artikkelnr|artikkelnummer|artikkel nr|art nr|artnr|produktnr|produktnummer|sku|item no|item number|"
                    + "article no|article number|product no|product number|product code|varekode|nr|nummer|number|id"
            ),
            Name = Find(
                keys,
                "varenavn|varenamn|artikkelnavn|artikkelnamn|produktnavn|produktnamn|varebeskrivelse|varetekst|navn|namn|artikkel|vare|produkt|beskrivelse|"
                    + "item name|article name|product name|name|description|item|article|product"
            ),
            ProductGroup = Find(
                keys,
                "varegruppe|vare gruppe|produktgruppe|hovedkategori|hovudkategori|kategori|varekategori|product group|item group|category|main category"
            ),
            Supplier = Find(keys, "leverandør|leverandørnavn|leverandørnamn|supplier|supplier name|vendor|vendor name|levert av"),
            SupplierKey = Find(
                keys,
                "leverandørnr|leverandørnummer|leverandør nr|levnr|lev nr|supplier no|supplier number|supplier id|vendor no|vendor number|vendor id"
            ),
            OrgNumber = Find(keys, "orgnr|org nr|organisasjonsnr|organisasjonsnummer|leverandørens orgnr|org no|organisation number"),
            Country = Find(
                keys,
                "opprinnelsesland|opphavsland|opphav|opprinnelse|produksjonsland|produsert i|laget i|country of origin|origin country|origin|made in|"
                    + "production country|opprinnelsesland kode|land|country"
            ),
            Area = Find(keys, "område|opprinnelsesområde|opphavsområde|region|provins|fylke|area|province|state|region of origin"),
            Label = Find(
                keys,
                "miljømerke|miljømerker|miljømerking|miljømerkt|merke|merker|merking|merkeordning|ecolabel|eco label|label|labels|certification|sertifisering"
            ),
            Active = Find(keys, "aktiv|active|i salg|i sal|status|på lager|sortiment"),
        };
    }

    /// <summary>The first header that is one of the words, the words in order: «varenr» before «nr».</summary>
    private static int Find(List<string> keys, string words) =>
        words.Split('|').Select(word => keys.IndexOf(word)).FirstOrDefault(at => at >= 0, -1);
}
