using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Aktsom.Modules.Platform.Web;

/// <summary>What a form says when a page has not said it better: in the reader's language, verb first.</summary>
internal sealed class FormMessages : IValidationMetadataProvider
{
    public static void Use(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(new FormMessages());
        options.ModelBinderProviders.Insert(0, new DayBinderProvider());
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => SharedTexts.Get("Validation.Missing"));
        messages.SetMissingBindRequiredValueAccessor(_ => SharedTexts.Get("Validation.Missing"));
        messages.SetMissingKeyOrValueAccessor(() => SharedTexts.Get("Validation.Missing"));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => SharedTexts.Get("Validation.Missing"));
        messages.SetValueMustBeANumberAccessor(_ => SharedTexts.Get("Validation.Number"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => SharedTexts.Get("Validation.Number"));
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => NotUnderstood(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(NotUnderstood);
        messages.SetValueIsInvalidAccessor(NotUnderstood);
        messages.SetUnknownValueIsInvalidAccessor(_ => SharedTexts.Get("Validation.NotUnderstood"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => SharedTexts.Get("Validation.NotUnderstood"));
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
            {
                rule.ErrorMessage = KeyOf(rule);
            }
        }
    }

    private static string KeyOf(ValidationAttribute rule) =>
        rule switch
        {
            RequiredAttribute => "Validation.Required",
            StringLengthAttribute { MinimumLength: > 0 } => "Validation.LengthBetween",
            StringLengthAttribute or MaxLengthAttribute => "Validation.Length",
            RangeAttribute => "Validation.Range",
            EmailAddressAttribute => "Validation.Email",
            UrlAttribute => "Validation.Url",
            CompareAttribute => "Validation.Compare",
            _ => "Validation.NotUnderstood",
        };

    private static string NotUnderstood(string value) =>
        string.Format(CultureInfo.CurrentCulture, SharedTexts.Get("Validation.NotUnderstoodValue"), value);
}
