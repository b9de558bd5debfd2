using System.Text;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;

namespace Aktsom.Tests.Risk.Scoring;

[Trait("Requirement", "R-NOR-21")]
public sealed class ScreeningModelTests
{
    private static ScreeningModel Read(string json) => ScreeningModels.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static string Shipped => ScreeningModels.Write(ScreeningModels.Reference);

    [Fact]
    public void The_model_survives_being_written_and_read() => Assert.Equal(Shipped, ScreeningModels.Write(Read(Shipped)));

    [Fact]
    public void Every_division_of_both_standards_has_a_class_save_households_for_themselves_and_international_bodies()
    {
        var prefixes = ScreeningModels.Reference.Sectors.SelectMany(sector => sector.Industries).ToList();
        var without = Industries.Shipped.All.Where(industry =>
            industry.Code.Length == 2 && !prefixes.Exists(prefix => Covers(prefix, industry))
        );
        Assert.Equal(["98", "99", "99"], without.Select(industry => industry.Code).Order());
    }

    [Fact]
    public void Every_reason_is_in_three_languages_and_every_source_is_on_record()
    {
        var model = ScreeningModels.Reference;
        var reasons = model.Sectors.Select(sector => sector.Reason).Concat(model.Floors.Select(floor => floor.Reason));
        Assert.All(reasons, reason => Assert.True(reason.Nb.Length > 0 && reason.Nn.Length > 0 && reason.En.Length > 0));
        var sources = ReferenceLibrary.Shipped.Sources.Select(source => source.Id).ToHashSet();
        Assert.All(
            model.Sectors.Select(sector => sector.Source).Concat(model.Floors.Select(floor => floor.Source)),
            source => Assert.Contains(source, sources)
        );
    }

    [Fact]
    public void Floors_in_Norway_lie_between_55_and_70() =>
        Assert.All(ScreeningModels.Reference.Floors, floor => Assert.InRange(floor.Value, 55, 70));

    [Theory]
    [InlineData("\"country\":0.4", "\"country\":0.5", "100 %")]
    [InlineData("\"freedomFromForcedLabour\":0.35", "\"freedomFromForcedLabour\":0.45", "100 %")]
    [InlineData("meanWithFloor", "magic", "magic")]
    [InlineData("\"high\":50", "\"high\":80", "bands")]
    [InlineData("\"topic\":\"hse\"", "\"topic\":\"luck\"", "luck")]
    [InlineData("H M H M M H H H H H L", "H M H M M H H H H H", "letters")]
    [InlineData("\"version\":\"1\"", "\"verzion\":\"1\"", "verzion")]
    public void A_model_that_does_not_hold_together_is_refused_with_the_reason(string from, string to, string said)
    {
        Assert.Contains(from, Shipped);
        Assert.Contains(said, Assert.Throws<ScreeningModelException>(() => Read(Shipped.Replace(from, to))).Message);
    }

    private static bool Covers(string prefix, Industry division) => division.IsUnder(prefix);
}
