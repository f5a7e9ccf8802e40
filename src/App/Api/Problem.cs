using System.Text.Json;
using Roer.App.Serving;

namespace Roer.App.Api;

/// <summary>What goes wrong, as RFC 9457 says it, in Dutch.</summary>
internal sealed record Problem
{
    public const string MediaType = "application/problem+json; charset=utf-8";

    public required int Status { get; init; }

    public required string Title { get; init; }

    public required string Detail { get; init; }

    public IReadOnlyList<InvalidParameter>? InvalidParams { get; init; }

    public static IResult NotFound(string detail) => new Problem { Status = 404, Title = "Niet gevonden", Detail = detail }.Result();

    public static IResult Forbidden(string detail) => new Problem { Status = 403, Title = "Niet openbaar", Detail = detail }.Result();

    public static Problem FromElsewhere() => new() { Status = 403, Title = "Dit kan niet", Detail = "Dit verzoek komt van een andere website. Open Roer zelf en probeer het daar opnieuw." };

    public static IResult Conflict(string detail) => new Problem { Status = 409, Title = "Nu even niet", Detail = detail }.Result();

    public static IResult Wrong(string detail) => new Problem { Status = 400, Title = "Dit kan niet", Detail = detail }.Result();

    public static IResult Wrong(ScopeFaultsException faults) => new Problem
    {
        Status = 400,
        Title = "De vraag klopt niet",
        Detail = faults.Message,
        InvalidParams = [.. faults.Faults.Select(fault => new InvalidParameter { Name = fault.Parameter, Reason = fault.Message })],
    }.Result();

    public static Problem Bug() => new() { Status = 500, Title = "Fout in Roer", Detail = $"Er ging iets mis in Roer zelf. {Product.Reporting}" };

    public IResult Result() => Results.Bytes(Bytes(), MediaType, null).WithStatus(Status);

    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(this, AnswerJson.Written);
}

/// <summary>A parameter that cannot be used, and why.</summary>
internal sealed record InvalidParameter
{
    public required string Name { get; init; }

    public required string Reason { get; init; }
}
