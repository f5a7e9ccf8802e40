using System.Text;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Store;

namespace Roer.App.Findings;

/// <summary>Where every surface asks for findings. The bytes are the same wherever they are asked.</summary>
internal static class FindingDesk
{
    /// <summary>The form of a list that a provider can be sent.</summary>
    public const string ForProvider = "verzendlijst";

    /// <summary>The findings in a form.</summary>
    /// <exception cref="ScopeFaultsException">Something that the reader gave cannot be used.</exception>
    public static (byte[] Bytes, string MediaType) Written(CareStore store, IReadOnlyList<KeyValuePair<string, string>> given, string form)
    {
        try
        {
            var query = FindingQuery.Parse(given, store);
            return form switch
            {
                "json" => (FindingJson.Of(FindingReport.Of(store, query, whole: false)), Api.AnswerJson.MediaType),
                "csv" => (FindingCsv.Of(FindingReport.Of(store, query, whole: true)), Api.AnswerCsv.MediaType),
                "tekst" => (Encoding.UTF8.GetBytes(FindingText.Of(FindingReport.Of(store, query, whole: false))), "text/plain; charset=utf-8"),
                ForProvider => (FindingCsv.ForProvider(FindingReport.Of(store, query, whole: true)), Api.AnswerCsv.MediaType),
                _ => throw new ScopeException("formaat", $"Ik ken het formaat '{form}' niet. Kies uit: json, csv, tekst, {ForProvider}."),
            };
        }
        catch (ScopeException fault)
        {
            throw new ScopeFaultsException([fault]);
        }
    }
}
