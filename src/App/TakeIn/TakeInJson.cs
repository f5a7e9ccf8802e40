using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Roer.Care;

namespace Roer.App.TakeIn;

/// <summary>The result of an intake as one JSON object.</summary>
internal static class TakeInJson
{
    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static string Of(TakeInResult result) => JsonSerializer.Serialize(
        new
        {
            bestanden = result.Files,
            geweigerd = result.Refused,
            alBekend = result.AlreadyKnown,
            berichten = result.Messages,
            declaratieregels = result.ClaimLines,
            bevindingen = result.Findings,
            overgeslagen = result.Skipped,
            naIntrekkingTerug = result.Returned,
            geweigerdeBestanden = result.RefusedFiles.Select(file => new { bestand = file.FileName, bevindingen = file.Findings.Select(Finding) }),
            stand = result.Stand,
        },
        Written);

    private static object Finding(Finding finding) => new
    {
        regel = finding.Rule,
        ernst = Word(finding.Severity),
        zin = finding.Sentence,
        lijn = finding.Line,
        element = finding.Element,
    };

    private static string Word(Severity severity) => severity switch
    {
        Severity.Note => "opmerking",
        Severity.Warning => "waarschuwing",
        Severity.Error => "fout",
        _ => "weigering",
    };
}
