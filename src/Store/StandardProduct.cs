using Roer.Care;

namespace Roer.Store;

/// <summary>A row of the national product list (JZ21), used where the municipality's own dictionary is silent.</summary>
/// <param name="Category">The product category (JZ020).</param>
/// <param name="Product">The product code.</param>
/// <param name="Description">What the list calls it.</param>
/// <param name="Form">The form of care that follows from category and dimension code together.</param>
public sealed record StandardProduct(string Category, string Product, string Description, CareForm Form);
