namespace Aktsom.Modules.Register.Contracts;

/// <summary>What another module demands before a supplier is approved or gets an agreement (data-model.md section 3).</summary>
internal interface ISupplierGuard
{
    /// <summary>What is lacking, each in a sentence in the reader's language; none when nothing is.</summary>
    Task<IReadOnlyList<string>> LacksAsync(SupplierId supplier, CancellationToken cancel);
}
