using System.Globalization;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Aktsom.Modules.Platform.Web;

/// <summary>Reads a day as people write it: 31.12.2027, 31/12 2027, 311227, 31. desember 2027, 2027-12-31.</summary>
internal sealed class DayBinder : IModelBinder
{
    private static readonly string[] Forms =
    [
        "d.M.yyyy",
        "d.M.yy",
        "d. M. yyyy",
        "d/M/yyyy",
        "d/M yyyy",
        "d/M/yy",
        "d-M-yyyy",
        "ddMMyyyy",
        "ddMMyy",
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy年M月d日",
        "d. MMMM yyyy",
        "d MMMM yyyy",
        "d. MMM yyyy",
        "d MMM yyyy",
    ];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        var text = posted.FirstValue?.Trim() ?? "";
        if (text.Length == 0)
        {
            if (!bindingContext.ModelMetadata.IsNullableValueType)
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, SharedTexts.Get("Validation.Missing"));
            }

            bindingContext.Result = bindingContext.ModelMetadata.IsNullableValueType
                ? ModelBindingResult.Success(null)
                : ModelBindingResult.Failed();
        }
        else if (TryRead(text, out var day))
        {
            bindingContext.Result = ModelBindingResult.Success(day);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, SharedTexts.Get("Validation.Day"));
        }

        return Task.CompletedTask;
    }

    internal static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.CurrentCulture, DateTimeStyles.AllowWhiteSpaces, out day);
}

internal sealed class DayBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DayBinder() : null;
}
