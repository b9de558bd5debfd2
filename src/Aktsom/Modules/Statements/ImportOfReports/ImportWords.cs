using System.Globalization;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary>What an import says about its doubts: what it saw, and what to do.</summary>
internal static class ImportWords
{
    public static readonly LocalisedText NoYear = new(
        "Vi fant ikke rapporteringsåret. Skriv det inn.",
        "Vi fann ikkje rapporteringsåret. Skriv det inn.",
        "The reporting year was not found. Enter it."
    );

    public static readonly LocalisedText NoOrganisation = new(
        "Vi fant ikke navnet på virksomheten. Skriv det inn.",
        "Vi fann ikkje namnet på verksemda. Skriv det inn.",
        "The name of the organisation was not found. Enter it."
    );

    public static readonly LocalisedText NotAMemberReport = new(
        "Teksten ser ikke ut som en medlemsrapport: vi fant nesten ingen av spørsmålene. Velg en annen mal, eller sjekk at hele rapporten kom med.",
        "Teksten ser ikkje ut som ein medlemsrapport: vi fann nesten ingen av spørsmåla. Vel ein annan mal, eller sjekk at heile rapporten kom med.",
        "The text does not look like a member report: almost none of its questions were found. Choose another template, or check that the whole report is there."
    );

    public static readonly LocalisedText NoStatement = new(
        "Dette er ikke en redegjørelse. Teksten forteller om loven og retten til å spørre, men ikke om funn eller tiltak.",
        "Dette er ikkje ei utgreiing. Teksten fortel om lova og retten til å spørje, men ikkje om funn eller tiltak.",
        "This is not a statement. The text tells of the Act and the right to ask, but not of findings or measures."
    );

    public static readonly LocalisedText TwoTextsUnderOneLabel = new(
        "To tekster sto under samme ledetekst. Den første er lest som tiltak, den andre som resultat. Sjekk at det stemmer.",
        "To tekstar stod under same leietekst. Den første er lesen som tiltak, den andre som resultat. Sjekk at det stemmer.",
        "Two texts stood under one label. The first is read as measures, the second as results. Check that this is right."
    );

    public static readonly LocalisedText LettersInText = new(
        "Svaret har egne bokstaver. Hele teksten ligger i del a. Del den opp hvis bokstavene svarer til spørsmålene.",
        "Svaret har eigne bokstavar. Heile teksten ligg i del a. Del han opp om bokstavane svarer til spørsmåla.",
        "The answer has letters of its own. The whole text is in part a. Split it if the letters match the questions."
    );

    public static readonly LocalisedText SplitPairedByOrder = new(
        "Prosentene sto skilt fra navnene og er satt sammen i rekkefølge. Sjekk fordelingen.",
        "Prosentane stod skilde frå namna og er sette saman i rekkjefølgje. Sjekk fordelinga.",
        "The percentages stood apart from their names and were paired in order. Check the split."
    );

    public static readonly LocalisedText IndicatorsPairedByOrder = new(
        "Verdiene sto skilt fra navnet på indikatoren og er satt sammen i rekkefølge. Sjekk dem.",
        "Verdiane stod skilde frå namnet på indikatoren og er sette saman i rekkjefølgje. Sjekk dei.",
        "The values stood apart from the indicator's name and were paired in order. Check them."
    );

    public static LocalisedText YearGuessed(int year) =>
        new(
            $"Rapporteringsåret står ikke i teksten. {year} er lest ut av innholdet. Sjekk det.",
            $"Rapporteringsåret står ikkje i teksten. {year} er lese ut av innhaldet. Sjekk det.",
            $"The reporting year is not stated. {year} was read from the content. Check it."
        );

    public static LocalisedText OrganisationGuessed(string name) =>
        new(
            $"«{name}» er lest ut av innholdet. Sjekk navnet.",
            $"«{name}» er lese ut av innhaldet. Sjekk namnet.",
            $"“{name}” was read from the content. Check the name."
        );

    public static LocalisedText NumberFromText(string text, decimal number) =>
        new(
            $"Det sto «{text}». Vi leste {number.ToString(CultureInfo.InvariantCulture)}. Sjekk tallet.",
            $"Det stod «{text}». Vi las {number.ToString(CultureInfo.InvariantCulture)}. Sjekk talet.",
            $"It said “{text}”. We read {number.ToString(CultureInfo.InvariantCulture)}. Check the number."
        );

    public static LocalisedText NotANumber(string text) =>
        new(
            $"Her skulle det stå et tall, men det sto «{text}». Skriv tallet.",
            $"Her skulle det stå eit tal, men det stod «{text}». Skriv talet.",
            $"A number was expected, but it said “{text}”. Enter the number."
        );

    public static LocalisedText NotYesOrNo(string text) =>
        new(
            $"Her skulle det stå ja eller nei, men det sto «{text}». Velg.",
            $"Her skulle det stå ja eller nei, men det stod «{text}». Vel.",
            $"Yes or no was expected, but it said “{text}”. Choose."
        );

    public static LocalisedText SplitDoesNotSum(decimal sum) =>
        new(
            $"Innkjøp fordelt på type blir {sum.ToString(CultureInfo.InvariantCulture)} %. Rett delene så de blir 100 %.",
            $"Innkjøp fordelte på type blir {sum.ToString(CultureInfo.InvariantCulture)} %. Rett delane så dei blir 100 %.",
            $"The split of purchases makes {sum.ToString(CultureInfo.InvariantCulture)} %. Correct the parts so that they make 100 %."
        );

    public static LocalisedText PlaceNotKnown(string name) =>
        new(
            $"Vi kjenner ikke «{name}» som land eller område. Rett navnet.",
            $"Vi kjenner ikkje «{name}» som land eller område. Rett namnet.",
            $"“{name}” is not known as a country or area. Correct the name."
        );

    public static LocalisedText PlaceAmbiguous(string name) =>
        new(
            $"«{name}» kan være flere land. Velg hvilket.",
            $"«{name}» kan vere fleire land. Vel kva for eit.",
            $"“{name}” may be several countries. Choose which."
        );

    public static LocalisedText IndicatorWithoutValues(string name) =>
        new(
            $"Vi fant ingen verdier til indikatoren «{name}».",
            $"Vi fann ingen verdiar til indikatoren «{name}».",
            $"No values were found for the indicator “{name}”."
        );

    public static LocalisedText ValuesWithoutIndicator(int year) =>
        new(
            $"Vi fant verdier for {year} som ikke hører til noen indikator.",
            $"Vi fann verdiar for {year} som ikkje høyrer til nokon indikator.",
            $"Values for {year} were found that belong to no indicator."
        );

    public static LocalisedText BlocksDoNotMatchRows(int blocks, int rows) =>
        new(
            $"Vi fant {blocks} blokker og {rows} rader i tabellen over påvirkninger. De skal være like mange.",
            $"Vi fann {blocks} blokker og {rows} rader i tabellen over påverknader. Dei skal vere like mange.",
            $"{blocks} blocks and {rows} rows in the impact table were found. There should be as many of each."
        );

    public static LocalisedText QuestionNotInTemplate(string code) =>
        new(
            $"Spørsmål {code} finnes ikke i malen. Svaret ligger under det som ikke ble kjent igjen.",
            $"Spørsmål {code} finst ikkje i malen. Svaret ligg under det som ikkje vart kjent att.",
            $"The template has no question {code}. The answer is among what was not recognised."
        );

    public static LocalisedText QuestionNotFound(string code) =>
        new(
            $"Vi fant ikke spørsmål {code} i rapporten.",
            $"Vi fann ikkje spørsmål {code} i rapporten.",
            $"Question {code} was not found in the report."
        );

    public static LocalisedText AnotherTemplate(string template) =>
        new(
            $"Rapporten ser ut til å følge malen {template}. Prøv den.",
            $"Rapporten ser ut til å følgje malen {template}. Prøv han.",
            $"The report seems to follow the template {template}. Try it."
        );
}
