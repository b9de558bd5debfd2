using System.Globalization;
using System.Resources;

namespace Aktsom.Risk.Matching;

/// <summary>What speaks for or against two parties being the same. The comment tells the arguments of the sentence.</summary>
public enum ReasonCode
{
    /// <summary>The number.</summary>
    SameIdentifier,

    /// <summary>The number of the left and of the right party.</summary>
    OtherIdentifier,

    /// <summary>No arguments.</summary>
    SameName,

    /// <summary>No arguments: the names are the same when the legal form is left out.</summary>
    SameNameWithoutForm,

    /// <summary>No arguments.</summary>
    SameWordsOtherOrder,

    /// <summary>No arguments: the same letters parted into other words.</summary>
    WrittenApart,

    /// <summary>No arguments: the names are written in two scripts.</summary>
    OtherScript,

    /// <summary>The word of the left and of the right name.</summary>
    OneLetter,

    /// <summary>The number of letters, the word of the left and of the right name.</summary>
    SomeLetters,

    /// <summary>The word of the left and of the right name.</summary>
    SameSound,

    /// <summary>The word of the left and of the right name: the same word in two languages or shortened.</summary>
    SameWord,

    /// <summary>The word of the left and of the right name: one is the first letter or letters of the other.</summary>
    Initials,

    /// <summary>No arguments: nothing in the names is alike.</summary>
    NothingInCommon,

    /// <summary>The words of the left and of the right name that stand against each other.</summary>
    OtherWords,

    /// <summary>The words only one of the names has.</summary>
    ExtraWords,

    /// <summary>The numbers of the left and of the right name.</summary>
    OtherNumber,

    /// <summary>The number only one of the names has.</summary>
    ExtraNumber,

    /// <summary>The legal form of the left and of the right name.</summary>
    OtherForm,

    /// <summary>No arguments: father and son have changed places.</summary>
    FatherFirst,

    /// <summary>No arguments: a single name against a full one.</summary>
    OneNameOnly,

    /// <summary>The country as written on the left.</summary>
    SameCountry,

    /// <summary>The country of the left and of the right party.</summary>
    OtherCountry,

    /// <summary>No arguments.</summary>
    SameAddress,

    /// <summary>No arguments.</summary>
    LikeAddress,

    /// <summary>No arguments.</summary>
    OtherAddress,
}

/// <summary>One reason for a score, as a code for programs and as a sentence for people.</summary>
/// <param name="Code">What was found.</param>
/// <param name="Supports">True when it speaks for the two being the same.</param>
/// <param name="Arguments">The words the sentence names, as written by the parties.</param>
public sealed record MatchReason(ReasonCode Code, bool Supports, IReadOnlyList<string> Arguments)
{
    private static readonly ResourceManager Sentences = new("Aktsom.Risk.Matching.MatchReasons", typeof(MatchReason).Assembly);

    /// <summary>The reason as a sentence in bokmål, nynorsk or English.</summary>
    public string ToSentence(CultureInfo language)
    {
        var sentence =
            Sentences.GetString(Code.ToString(), language) ?? throw new InvalidOperationException($"No sentence for the reason {Code}.");
        return string.Format(language, sentence, [.. Arguments]);
    }
}
