using Aktsom.Modules.Statements.Checks;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Tests.Modules.Statements.Checks;

/// <summary>A statement no check has a word to say about, in any template: what a test breaks is then all that is found.</summary>
internal sealed class GoodStatement
{
    public const int Year = 2025;

    public static readonly StatementTemplates Templates = StatementTemplates.Load();

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["org.structure"] =
            "Prøve AS er morselskap i et konsern med to avdelinger i Norge og 12 ansatte. Vi selger kontorvarer til bedriftskunder. Den som vil si fra, finner varslingskanalen på https://eksempel.no/si-fra.",
        ["org.products"] = "Kontorvarer til bedriftskunder i Norge",
        ["chain.model"] = "Vi kjøper varer av produsentene og selger dem til kunder i det norske markedet.",
        ["policy.link"] = "https://eksempel.no/retningslinjer",
        ["policy.development"] =
            "Innkjøpslederen eier retningslinjene for leverandører. Styret vedtok dem i mars 2022. Arbeidet har en halv stilling.",
        ["org.work"] = "Den bærekraftsansvarlige kartlegger årlig, og ledelsen beslutter tiltakene.",
        ["plans.followUp"] = "Daglig leder har ansvaret. Styret behandler planen hvert år, og den har eget budsjett.",
        ["impacts.method"] =
            "Kildene er DFØs høyrisikoliste og rapporter fra ILO. Kriteriene er alvorlighet og sannsynlighet. Egen virksomhet, leverandørkjeden og forretningspartnere er med. Innkjøpslederen går gjennom dem årlig og rapporterer til styret.",
        ["impacts.reasons"] =
            "Vi så på alvorlighet og sannsynlighet. Lønn, organisasjonsfrihet, tvangsarbeid, barnearbeid, helse og diskriminering er vurdert. Kaffe er ikke prioritert. Vi er direkte forbundet med det vi fant, og fagforeningen ga råd.",
        ["impacts.leftOut"] = "Kaffe og te er ikke prioritert, siden vi kjøper lite av dem.",
        ["impacts.sources"] = "Vi brukte åpne kilder og snakket med fagforeninger.",
        ["impacts.other"] =
            "Vi er direkte forbundet med støy ved to lagre. Organisasjonsfrihet, tvangsarbeid, barnearbeid, helse og diskriminering er vurdert.",
        ["impact.description"] = "Lønn, organisasjonsfrihet, tvangsarbeid, barnearbeid, helse og diskriminering er vurdert her.",
        ["impact.involvement"] = "Vi er direkte forbundet med påvirkningene gjennom leverandørene.",
        ["impacts.internal"] = "Vi gikk gjennom sykefraværet og intervjuet åtte av oss. Ingen brudd ble funnet.",
        ["impacts.external"] = "Vi fant to forhold som skal rettes, begge ved garveriet.",
        ["impact.measures"] = "Innkjøpslederen har ansvar for kurs om lønn og helse innen juni.",
        ["impact.overallGoal"] = "Lønn å leve av og helse i behold.",
        ["remedy.policy"] = "Vi retter opp skade vi har bidratt til, og gir erstatning.",
        ["remedy.cases"] = "To arbeidere fikk tilbakebetalt gebyret sitt.",
        ["remedy.access"] = "Hvem som helst kan varsle på https://eksempel.no/si-fra.",
        ["comm.affected"] = "Vi møter tillitsvalgte to ganger i året.",
        ["comm.requests"] = "Skriv til innsyn@eksempel.no. Svaret kommer innen tre uker. Teksten oppdateres ved vesentlige endringer.",
        ["monitor.effect"] = "Ledelsen følger arbeidet, som har en halv stilling.",
        ["contact.email"] = "post@eksempel.no",
    };

    private GoodStatement(string template)
    {
        var found = Templates.Find(template)!;
        File = new StatementFile
        {
            Template = found,
            Year = Year,
            Language = "nb",
            Organisation = "Prøve AS",
            Organisations = [new CoveredOrganisation("Prøve AS", "999999999")],
        };
        foreach (
            var field in found.Fields.Where(field => field.IsRequired(underAct: true) && field.Fill != Fill.Copied && field.Text is null)
        )
        {
            foreach (var (key, _) in File.Answers.To(found, field).ToList())
            {
                Put(key, Answer(field));
            }
        }

        Put("B.k.covered", FieldAnswer.Of(new AnswerValue.YesNo(true)));
        Put("B.g.year", FieldAnswer.Of([AnswerRow.Of("g1", ("goal", new AnswerValue.Word("Spørre leverandørene")))]));
        Put("P.g.year", FieldAnswer.Of([AnswerRow.Of("g1", ("goal", new AnswerValue.Word("Spørre leverandørene")))]));
        Put("S.1.guidelinesFile", Attached("Retningslinjer.pdf"));
        Put("S.1.boardDecision", Attached("Vedtak.pdf"));
        Put("S.5.sign", FieldAnswer.Of(Rows("sign")));
        Register = new RegisterFacts { Figures = new Dictionary<string, decimal>(StringComparer.Ordinal) { [FigureIds.DialogueLog] = 1 } };
    }

    public StatementFile File { get; private set; }
    public RegisterFacts Register { get; private set; }

    public static GoodStatement Of(string template) => new(template);

    public CheckResult Check() => StatementChecks.Run(new CheckInput(File) { Register = Register });

    /// <summary>Fields of another template are passed by.</summary>
    public GoodStatement Put(string key, FieldAnswer answer) => Put(Key(key), answer);

    public GoodStatement Say(string key, string text) =>
        Put(Key(key), File.Answers[Key(key)] with { State = AnswerState.Answered, Text = text });

    public GoodStatement Empty(string key) => Put(Key(key), FieldAnswer.Nothing);

    public GoodStatement Count(string key, decimal number) => Put(Key(key), FieldAnswer.Of(new AnswerValue.Number(number)));

    public GoodStatement Measure(string key, string name, decimal percent) =>
        Put(
            Key(key),
            File.Answers[Key(key)] with
            {
                Indicators =
                [
                    new IndicatorAnswer
                    {
                        Id = "i1",
                        Name = name,
                        Unit = "percent",
                        Values = new Dictionary<int, decimal> { [Year] = percent },
                    },
                ],
            }
        );

    public GoodStatement With(Func<StatementFile, StatementFile> change)
    {
        File = change(File);
        return this;
    }

    public GoodStatement Know(Func<RegisterFacts, RegisterFacts> change)
    {
        Register = change(Register);
        return this;
    }

    public GoodStatement Figure(string id, decimal value) =>
        Know(facts => facts with { Figures = new Dictionary<string, decimal>(facts.Figures, StringComparer.Ordinal) { [id] = value } });

    public static FieldAnswer Attached(string name) =>
        FieldAnswer.Nothing with
        {
            State = AnswerState.Answered,
            Files = [new AnswerFile(name, new string('a', 64), null)],
        };

    private GoodStatement Put(AnswerKey key, FieldAnswer answer)
    {
        File = File.Template.Field(key.Field) is null ? File : File with { Answers = File.Answers.With(key, answer) };
        return this;
    }

    private static AnswerKey Key(string name) =>
        name.Split('[', ']') is [var field, var row, ""] ? new AnswerKey(field, row) : new AnswerKey(name);

    private static FieldAnswer Answer(TemplateField field) =>
        field switch
        {
            { Columns.Count: > 0 } => FieldAnswer.Of(Rows(field.SemanticId)),
            { Type: FieldType.Int or FieldType.Pct or FieldType.Money } => FieldAnswer.Of(new AnswerValue.Number(12)),
            { Type: FieldType.YesNo } => FieldAnswer.Of(new AnswerValue.YesNo(true)),
            { Type: FieldType.Date } => FieldAnswer.Of(new AnswerValue.Day(new DateOnly(Year + 1, 5, 20))),
            { Type: FieldType.DateRange } => FieldAnswer.Of(new AnswerValue.Period(new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31))),
            { Type: FieldType.Split } => FieldAnswer.Of(
                new AnswerValue.Parts(
                    field.Parts.Select((part, at) => (part.Key, at)).ToDictionary(one => one.Key, one => 40m - (10 * one.at))
                )
            ),
            { Type: FieldType.Email } => FieldAnswer.Of("post@eksempel.no"),
            _ => FieldAnswer.Of(Texts.GetValueOrDefault(field.SemanticId, "Kontoret i Bergen steller med dette.")),
        };

    private static List<AnswerRow> Rows(string semanticId) =>
        semanticId switch
        {
            "impacts.table" => [Impact("p1", "Lav lønn i tekstilfabrikker", "wages"), Impact("p2", "Farlige stoffer i garverier", "hse")],
            "sign" =>
            [
                AnswerRow.Of(
                    "s1",
                    ("name", new AnswerValue.Word("Siv Prøve")),
                    ("date", new AnswerValue.Day(new DateOnly(Year + 1, 5, 20)))
                ),
            ],
            "risk.desk" => [Desk(1, 4), Desk(2, 5), Desk(3, 3)],
            "goals.next" =>
            [
                AnswerRow.Of(
                    "m1",
                    ("text", new AnswerValue.Word("Kurs for innkjøperne")),
                    ("owner", new AnswerValue.Word("Daglig leder")),
                    ("due", new AnswerValue.Day(new DateOnly(Year + 1, 9, 1)))
                ),
            ],
            "plans.points" => [AnswerRow.Of("t1", ("text", new AnswerValue.Word("Kartlegge, rette opp og evaluere hvert år")))],
            _ => [AnswerRow.Of("r1", ("code", new AnswerValue.Word("46.490")), ("name", new AnswerValue.Word("Engroshandel med varer")))],
        };

    public static AnswerRow Impact(string id, string title, params string[] topics) =>
        AnswerRow.Of(
            id,
            ("title", new AnswerValue.Word(title)),
            ("topics", AnswerValue.OfWords(topics)),
            ("geographies", new AnswerValue.Words(["BD"]))
        );

    public static AnswerRow Desk(int category, int number) =>
        AnswerRow.Of($"c{category}", ("category", new AnswerValue.Number(category)), ("number", new AnswerValue.Number(number)));

    public static AnswerRow Producers(string country, decimal count) =>
        AnswerRow.Of(country, ("country", new AnswerValue.Word(country)), ("count", new AnswerValue.Number(count)));
}
