using System.Text;
using Aktsom.Risk;
using Aktsom.Risk.Reference;

namespace Aktsom.Tests.Risk.Reference;

[Trait("Requirement", "R-NOR-21")]
public sealed class ReferenceImportTests
{
    private const string IndexHead = "iso2,index,edition,value,scale,direction,ref_year,redistribution,source_id\n";

    private static ReferenceImport Read(string text, Dictionary<string, string>? columns = null) =>
        ReferenceImport.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "own.csv", columns);

    [Fact]
    public void An_index_comes_in_with_its_own_terms_and_the_library_before_it_is_unchanged()
    {
        var import = Read(IndexHead + "BD,ITUC_GRI,2025,5,,higher_worse,2025,permission_needed,ituc-gri\n");
        var library = ReferenceLibrary.Shipped.With(import);
        Assert.Equal(SourceTerms.PermissionNeeded, Assert.Single(import.Sources).Terms);
        Assert.False(import.Sources[0].MayBePassedOn);
        Assert.Equal("5", library.Value("ITUC_GRI", "BD")?.Text);
        Assert.Null(ReferenceLibrary.Shipped.Value("ITUC_GRI", "BD"));
    }

    [Fact]
    public void A_newer_edition_stands_beside_the_older_and_a_second_import_of_the_same_overwrites_nothing()
    {
        var newer = Read(IndexHead + "NO,UNDP_HDI,HDR 2027,0.972,,higher_better,2025,open_attribution,own\n");
        var changed = Read(IndexHead + "NO,UNDP_HDI,HDR 2027,0.5,,higher_better,2025,open_attribution,own\n");
        var library = ReferenceLibrary.Shipped.With(newer);
        Assert.Equal("0.972", library.Value("UNDP_HDI", "NO")?.Text);
        Assert.Equal("0.970", library.Value("UNDP_HDI", "NO", "HDR 2025")?.Text);
        Assert.Equal(1, library.Conflicts(changed));
        Assert.Equal("0.972", library.With(changed).Value("UNDP_HDI", "NO")?.Text);
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_kept_with_its_line_and_reason_and_the_rest_goes_in()
    {
        var import = Read(
            IndexHead
                + "Atlantis,UNDP_HDI,E,0.5,,,2025,,\n"
                + "NO,UNDP_HDI,E,,,,2025,,\n"
                + "SE,UNDP_HDI,E,high,,,2025,,\n"
                + "DK,UNDP_HDI,E,7,,,2025,,\n"
                + "FI,UNDP_HDI,E,0.9,,,2025,,\n"
                + "FI,UNDP_HDI,E,0.8,,,2025,,\n"
        );
        Assert.Equal("FI", Assert.Single(import.Values).Country);
        Assert.Equal(
            [
                (2, ReferenceRowFault.Country),
                (3, ReferenceRowFault.Missing),
                (4, ReferenceRowFault.NotANumber),
                (5, ReferenceRowFault.OutsideScale),
                (7, ReferenceRowFault.Duplicate),
            ],
            import.Rejected.Select(row => ((int)row.Line, row.Fault))
        );
        Assert.Equal(6, import.RowsRead);
    }

    [Fact]
    public void Own_column_names_are_mapped_and_countries_may_be_written_as_names()
    {
        var import = Read(
            "Land,Indeks,Utgave,Verdi\nBangladesh,UNDP_HDI,E,0.6\n",
            new()
            {
                ["country"] = "Land",
                ["index"] = "Indeks",
                ["edition"] = "Utgave",
                ["value"] = "Verdi",
            }
        );
        Assert.Equal("BD", Assert.Single(import.Values).Country);
        Assert.Equal(SourceTerms.TermsUnclear, Assert.Single(import.Sources).Terms);
    }

    [Fact]
    public void An_index_nobody_knew_is_kept_under_its_own_name()
    {
        var import = Read(IndexHead + "NO,OUR_OWN,2026,3,0-5,higher_worse,2026,,\n");
        Assert.Equal("OUR_OWN", Assert.Single(import.NewIndices).Id);
        Assert.Equal(BetterWay.Lower, ReferenceLibrary.Shipped.With(import).Definition("OUR_OWN")?.Better);
    }

    [Fact]
    public void Products_rated_by_stage_find_their_goods_and_topics()
    {
        var import = Read(
            "category_key,product_nb,level_raw_material,level_component,level_final,risk_topics,layout,source_id\n"
                + "textiles,,,,,barnearbeid; lønn under levelønn,current,dfo-hrl\n"
                + "textiles,Arbeidstøy,4,3,,,current,dfo-hrl\n"
                + "textiles,Noe annet,9,3,2,,previous,dfo-hrl\n"
        );
        var clothes = import.Ratings[0];
        Assert.Equal(["garments"], clothes.GoodIds);
        Assert.Equal(["childLabour", "wages"], clothes.TopicIds.Order());
        Assert.Equal(RiskLevel.VeryHigh, clothes.Levels[ProductionStage.RawMaterial]);
        Assert.False(clothes.Levels.ContainsKey(ProductionStage.FinalProduction));
        Assert.Equal(["garments", "textiles"], import.Ratings[1].GoodIds);
        Assert.Equal(ReferenceRowFault.OutsideScale, Assert.Single(import.Rejected).Fault);
        Assert.Equal(SourceTerms.TermsUnclear, Assert.Single(import.Sources).Terms);
    }

    [Fact]
    public void A_list_of_goods_keeps_what_no_group_fits_and_says_so()
    {
        var import = Read(
            "iso2,country,good,sector,child_labor,forced_labor,produced_with_listed_input,input_source_iso2,edition,source_id\n"
                + "VN,Vietnam,Garments,Manufacturing,1,1,0,,2026,own\n"
                + "VN,Vietnam,Moon dust,Mining,1,0,0,,2026,own\n"
        );
        Assert.Equal(["Moon dust"], import.Unplaced);
        Assert.Equal(2, import.Listings.Count);
        var library = ReferenceLibrary.Shipped.With(import);
        Assert.All(library.CurrentListings, listing => Assert.Equal("2026", listing.Edition.Edition));
        Assert.True(library.Listings.Count > 400);
    }

    [Theory]
    [InlineData("", ReferenceFileFault.Empty)]
    [InlineData("a,b,c\n1,2,3\n", ReferenceFileFault.UnknownColumns)]
    [InlineData("\0\0\0PK", ReferenceFileFault.NotText)]
    public void A_file_that_is_something_else_gives_one_clear_fault(string text, ReferenceFileFault fault) =>
        Assert.Equal(fault, Assert.Throws<ReferenceFileException>(() => Read(text)).Fault);

    [Fact]
    public void Latin_letters_in_another_encoding_are_refused_rather_than_guessed()
    {
        var latin1 = Encoding.Latin1.GetBytes(IndexHead + "Østerrike,UNDP_HDI,E,0.9\n");
        var wrong = Assert.Throws<ReferenceFileException>(() => ReferenceImport.Read(new MemoryStream(latin1), "own.csv"));
        Assert.Equal(ReferenceFileFault.NotText, wrong.Fault);
    }

    [Fact]
    public void A_single_endless_line_is_one_row_left_out_and_shown_in_short()
    {
        var import = Read(IndexHead + new string('x', 10 * 1024 * 1024) + ",UNDP_HDI,E,0.5\nNO,UNDP_HDI,E,0.9\n");
        Assert.InRange(Assert.Single(import.Rejected).Written.Length, 1, 200);
        Assert.Single(import.Values);
    }
}
