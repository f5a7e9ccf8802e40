using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Roer.App.Api;

/// <summary>The description of the API that stands at its root.</summary>
internal static class OpenApiDescription
{
    private static readonly string Reasons = string.Join(", ", Accounts.Looking.Reasons.Select(reason => reason.Code));

    private static readonly (string Name, string Meaning, string Example)[] Parameters =
    [
        ("gemeente", "De gemeente, vier cijfers. Mag weg als er maar één gemeente is ingelezen.", "0034"),
        ("periode", "Jaar, kwartaal, halfjaar, maand of maanden. Standaard het laatste volle jaar.", "2025-K2"),
        ("vergelijk", "De periode om mee te vergelijken.", "2024"),
        ("peildatum", "Alleen wat op deze dag bekend was telt mee. Standaard de nieuwste dag.", "2025-12-31"),
        ("stand", "De laatste inname die meetelt, om een oud antwoord precies terug te krijgen.", "120"),
        ("filter", "dimensie=waarde; mag vaker.", "hulpvorm=02"),
        ("per", "De dimensie waarover de eerste tabel verdeelt.", "hulpvorm"),
        ("instelling", "naam=waarde; mag vaker. Welke een vraag heeft, staat in /v1/vragen. Een instelling mag ook met haar eigen naam.", "gat=28"),
        ("formaat", "json, csv, xlsx, parquet of tekst. Gaat voor op Accept.", "csv"),
        ("tabel", "De tabel die als CSV of Parquet komt. Standaard de eerste.", "per-hulpvorm"),
        ("reden", $"Waarom u kijkt. Wie zich aanmeldt, krijgt de tabel met losse bevindingen alleen met een reden: {Reasons}.", "controle"),
    ];

    private static readonly (string Name, string Meaning, string Example)[] FindingParameters =
    [
        .. Parameters.Where(known => known.Name is "gemeente" or "peildatum" or "stand"),
        ("periode", "Alleen bevindingen over hulp in deze periode. Standaard alle perioden.", "2025-K2"),
        ("aanbieder", "Alleen bevindingen bij deze aanbieder, acht cijfers.", "99000101"),
        ("regel", "Alleen bevindingen van deze regel.", "9338"),
        ("ernst", "opmerking, waarschuwing, fout of weigering.", "fout"),
        ("vanaf", "Sla zoveel bevindingen over. Standaard 0.", "100"),
        ("aantal", "Hoeveel bevindingen een bladzijde heeft, hoogstens 1000. Standaard 100.", "100"),
        ("reden", $"Waarom u kijkt; verplicht voor wie zich aanmeldt. {Reasons}.", "controle"),
        ("formaat", "json, csv (alles), tekst of verzendlijst (wat een aanbieder kan herstellen). Gaat voor op Accept.", "csv"),
    ];

    private static readonly (string Name, string Meaning, string Example)[] ReportParameters =
    [
        ("vraag", "De naam van een vraag; mag vaker. Zonder vragen: allemaal.", "waar-gaat-het-geld-heen"),
        ("omvang", "kort (van elke vraag het antwoord en de belangrijkste tabel) of volledig. Standaard kort.", "volledig"),
        .. Parameters.Where(known => known.Name is "gemeente" or "periode" or "vergelijk" or "peildatum" or "stand" or "filter"),
        ("formaat", "bestand (HTML om te bewaren) of druk (HTML om af te drukken). Standaard bestand.", "bestand"),
    ];

    private static readonly Dictionary<string, string> Outcomes = new(StringComparer.Ordinal)
    {
        ["200"] = "Gelukt.",
        ["201"] = "Vastgelegd.",
        ["400"] = "Het verzoek klopt niet; alle fouten staan erin.",
        ["403"] = "Niet toegestaan.",
        ["404"] = "Dit bestaat niet.",
        ["409"] = "Dit kan nu niet.",
    };

    private static readonly (string Name, string Meaning, string Example)[] IntakeParameters =
    [
        ("voor", "Alleen innames met een lager nummer.", "120"),
        ("aantal", "Hoeveel innames een bladzijde heeft, hoogstens 1000. Standaard 50.", "50"),
    ];

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Roer",
                Version = Product.ApiVersion,
                Description = "Vragen over jeugdhulp, met een antwoord uit de iJw-berichten van een gemeente. Lezen verandert niets; alleen een inname intrekken legt iets vast. Wat er verandert, staat in CHANGELOG.md bij de broncode, onder Surface.",
                License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
                Contact = new OpenApiContact { Name = "De beheerders van Roer; zie publiccode.yml bij de broncode", Url = new Uri(Product.Source) },
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.RelativePath == "v1/vragen/{slug}") Describe(operation, Parameters);
            if (context.Description.RelativePath == "v1/bevindingen") Describe(operation, FindingParameters);
            if (context.Description.RelativePath == "v1/innames") Describe(operation, IntakeParameters);
            if (context.Description.RelativePath == "v1/verslag") Describe(operation, ReportParameters);
            operation.RequestBody?.Content?.Remove("*/*");
            foreach (var (status, response) in operation.Responses ?? []) response.Description = Outcomes[status];
            return Task.CompletedTask;
        });
    });

    public static RouteHandlerBuilder ProducesProblemDocument(this RouteHandlerBuilder endpoint, int status) =>
        endpoint.Produces<Problem>(status, "application/problem+json");

    private static void Describe(OpenApiOperation operation, (string Name, string Meaning, string Example)[] parameters)
    {
        operation.Parameters ??= [];
        foreach (var (name, meaning, example) in parameters)
        {
            var isList = name is "filter" or "instelling" or "vraag";
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Description = meaning,
                Schema = isList
                    ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } }
                    : new OpenApiSchema { Type = JsonSchemaType.String },
                Explode = isList,
                Example = isList ? new JsonArray(example) : JsonValue.Create(example),
            });
        }

        if (parameters.Any(known => known.Name == "formaat" && known.Meaning.Contains("csv", StringComparison.Ordinal)) && operation.Responses?.GetValueOrDefault("200")?.Content is { } content)
            content["text/csv"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }
}
