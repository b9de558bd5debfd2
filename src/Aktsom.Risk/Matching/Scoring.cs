namespace Aktsom.Risk.Matching;

/// <summary>Turns evidence into a score: a sum of weights, brought to 0…1 by the logistic function.</summary>
/// <remarks>
/// The weights in <see cref="Name"/> and <see cref="SiteAddress"/> were fitted by logistic regression on labelled public pairs
/// (<c>./bench match-quality</c> repeats it, fold by fold) and rounded; those in <see cref="Rules"/> are set by hand, since rules as plain as
/// "another factory number is another factory" must hold where examples are few. 0.5 is as likely the same party as not.
/// </remarks>
internal static class Scoring
{
    /// <summary>The highest score of two parties that are not written the same.</summary>
    public const double Highest = 0.99;

    public static readonly double[] Name = [2.3, -0.2, -4.7, -0.5, -0.9, -1.5, -2.1];
    public static readonly double[] Rules = [1.5, -2.5, -3.5, -2, -3, -1.5];
    public static readonly double[] SiteAddress = [-3, 0.5, 2, 2];

    /// <summary>A name is no more different than different, however long it is.</summary>
    private const double LeastName = -4;

    private const double SameIdentifier = 4;
    private const double OtherIdentifier = -3;
    private const double OtherCountry = -1.5;
    private const double SameCountry = 0.2;

    /// <summary>An organisation has several addresses more often than a factory has.</summary>
    private const double AddressOfOrganisation = 0.4;

    /// <summary>The figures that <see cref="Name"/> weighs; the first is always 1.</summary>
    public static double[] NameFigures(NameEvidence e) =>
        [1, e.WorstSpelling, e.Letters, e.Against, e.Person ? e.ExtraShare : 0, e.Person ? 0 : e.ExtraShare, e.Person ? 0 : e.ExtraWeight];

    /// <summary>The figures that <see cref="Rules"/> weighs.</summary>
    public static double[] RuleFigures(NameEvidence e) => [e.SameWords, e.OneNameOnly, e.Numbers, e.Form, e.FatherFirst, e.Common];

    /// <summary>The figures that <see cref="SiteAddress"/> weighs.</summary>
    public static double[] SiteFigures(double name, AddressEvidence address) =>
        [1, Math.Max(LeastName, name), address.Words, address.Numbers];

    public static double Sum(double[] weights, double[] figures)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * figures[i];
        }

        return sum;
    }

    public static double NameSum(NameEvidence e) => e.Empty ? LeastName : Sum(Name, NameFigures(e)) + Sum(Rules, RuleFigures(e));

    public static double Country(Evidence evidence) =>
        evidence.SameCountry switch
        {
            true => SameCountry,
            false => OtherCountry,
            null => 0,
        };

    public static double Score(Evidence evidence)
    {
        if (evidence.Identical)
        {
            return 1;
        }

        var sum = NameSum(evidence.Name);
        if (evidence.Address is { } address)
        {
            sum = evidence.Site
                ? Sum(SiteAddress, SiteFigures(sum, address))
                : sum
                    + (
                        AddressOfOrganisation
                        * (Sum(SiteAddress, SiteFigures(0, address)) - Sum(SiteAddress, SiteFigures(0, AddressEvidence.Unknown)))
                    );
        }

        sum += Country(evidence);
        sum = evidence.SameIdentifier switch
        {
            true => Math.Max(0, sum) + SameIdentifier,
            false => sum + OtherIdentifier,
            null => sum,
        };
        return Math.Min(Highest, 1 / (1 + Math.Exp(-sum)));
    }
}
