using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Risk.Models;

namespace Aktsom.Modules.Risk.Figures;

/// <summary>A model in words a statement can print: what it does, and no more than that.</summary>
internal static class MethodWords
{
    public static string Of(string model, string version)
    {
        var preset = ScreeningModels.Presets.FirstOrDefault(one => one.Id == model);
        var (nb, nn, en) = (preset?.Name.Nb ?? model, preset?.Name.Nn ?? model, preset?.Name.En ?? model);
        if (preset?.Rule is not null)
        {
            return new LocalisedText(
                $"Hver leverandør er vurdert med modellen {nb}, utgave {version}. {preset.About.Nb} Mangler for mye, er nivået ukjent.",
                $"Kvar leverandør er vurdert med modellen {nn}, utgåve {version}. {preset.About.Nn} Manglar for mykje, er nivået ukjent.",
                $"Each supplier is assessed by the model {en}, version {version}. {preset.About.En} Where too much is missing, the level is unknown."
            ).ToString();
        }

        // A model whose numbers the organisation has changed says nothing of the share that shipped with it.
        var share = preset?.Version == version ? Formats.Number((decimal)preset.Model.Combination.HighestShare * 100) : null;
        return new LocalisedText(
            $"Hver leverandør er vurdert etter land, næring og vare for hvert tema.{(share is null ? "" : $" Snittet av de tre kan aldri bli lavere enn {share} % av den høyeste.")} Det verste av temaene som teller, avgjør. Mangler for mye, er nivået ukjent. Modell: {nb}, utgave {version}.",
            $"Kvar leverandør er vurdert etter land, næring og vare for kvart tema.{(share is null ? "" : $" Snittet av dei tre kan aldri bli lågare enn {share} % av den høgaste.")} Det verste av temaa som tel, avgjer. Manglar for mykje, er nivået ukjent. Modell: {nn}, utgåve {version}.",
            $"Each supplier is assessed by country, industry and goods for each topic.{(share is null ? "" : $" The mean of the three never falls below {share} % of the highest.")} The worst of the topics that count decides. Where too much is missing, the level is unknown. Model: {en}, version {version}."
        ).ToString();
    }
}
