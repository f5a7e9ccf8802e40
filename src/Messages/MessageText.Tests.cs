using System.Text;
using Roer.Care;

namespace Roer.Messages;

/// <summary>Writes messages as text for tests, and reads them.</summary>
internal static class MessageText
{
    public const string Municipality = "9901";
    public const string Provider = "12345678";

    public static PseudonymKey Key { get; } = new([.. Enumerable.Range(1, PseudonymKey.Size).Select(i => (byte)i)]);

    public static string Write(string kind, string code, string body, string? moreHeader = null)
    {
        var isAnswer = kind == "JW325";
        var fromMunicipality = kind is "JW301" or "JW302" or "JW319" or "JW320" or "JW325";
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <b:Bericht xmlns:b="http://www.istandaarden.nl/ijw/3_2/{kind.ToLowerInvariant()}/schema" xmlns:i="http://www.istandaarden.nl/ijw/3_2/basisschema/schema">
              <b:Header>
                <b:BerichtCode>{code}</b:BerichtCode>
                <b:BerichtVersie>3</b:BerichtVersie>
                <b:BerichtSubversie>2</b:BerichtSubversie>
                <b:Afzender>{(fromMunicipality ? Municipality : Provider)}</b:Afzender>
                <b:Ontvanger>{(fromMunicipality ? Provider : Municipality)}</b:Ontvanger>
                <b:BerichtIdentificatie>
                  <i:Identificatie>{(isAnswer ? "ANTWOORD1" : "BERICHT1")}</i:Identificatie>
                  <i:Dagtekening>{(isAnswer ? "2025-03-15" : "2025-03-05")}</i:Dagtekening>
                </b:BerichtIdentificatie>
                <b:XsdVersie>
                  <i:BasisschemaXsdVersie>1.0.0</i:BasisschemaXsdVersie>
                  <i:BerichtXsdVersie>1.0.0</i:BerichtXsdVersie>
                </b:XsdVersie>{moreHeader}
              </b:Header>
            {body}
            </b:Bericht>
            """;
    }

    /// <summary>A reply to the message that <see cref="Write"/> writes; its header repeats that of the message.</summary>
    public static string WriteReply(string kind, string code, string body, string headerCodes = "") => Write(kind, code, body, $"""

            <b:IdentificatieRetour>RETOUR1</b:IdentificatieRetour>
            <b:DagtekeningRetour>2025-03-07</b:DagtekeningRetour>
            <b:XsdVersieRetour><i:BasisschemaXsdVersie>1.0.0</i:BasisschemaXsdVersie><i:BerichtXsdVersie>1.0.0</i:BerichtXsdVersie></b:XsdVersieRetour>
            {headerCodes}
        """);

    public static string Codes(params string[] codes) =>
        $"<b:RetourCodes>{string.Concat(codes.Select(code => $"<b:RetourCode>{code}</b:RetourCode>"))}</b:RetourCodes>";

    public static Intake Read(string text, string name = "bericht.xml") => Assert.Single(ReadAll(text, name: name));

    public static IReadOnlyList<Intake> ReadAll(string text, IncomingOptions? options = null, string name = "bericht.xml") =>
        ReadAll(Encoding.UTF8.GetBytes(text), options, name);

    public static IReadOnlyList<Intake> ReadAll(byte[] bytes, IncomingOptions? options = null, string name = "bericht.xml") =>
        [.. IncomingFile.Read(name, () => new MemoryStream(bytes, writable: false), Key, options)];

    /// <summary>The line on which a fragment stands for the first time, or a later time.</summary>
    public static int LineOf(string text, string fragment, int time = 1)
    {
        var at = -1;
        for (var i = 0; i < time; i++)
            at = text.IndexOf(fragment, at + 1, StringComparison.Ordinal);
        return text[..at].Count(letter => letter == '\n') + 1;
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A JW323 as a test draws it: lines of a child.</summary>
internal sealed record DrawnLine(
    string Bsn,
    string Reference,
    long Cents,
    string Debit = "D",
    string First = "2025-02-01",
    string Last = "2025-02-28",
    int Volume = 10,
    string Unit = "01",
    int? Tariff = null,
    string? Previous = null,
    int Allocation = 77,
    string Product = "45A04")
{
    public string Text() => $"""
                  <b:Prestatie>
                    <b:ProductReferentie><i:ReferentieNummer>{Reference}</i:ReferentieNummer>{(Previous is null ? "" : $"<i:VorigReferentieNummer>{Previous}</i:VorigReferentieNummer>")}</b:ProductReferentie>
                    <b:ToewijzingNummer>{Allocation}</b:ToewijzingNummer>
                    <b:ProductCategorie>45</b:ProductCategorie>
                    <b:ProductCode>{Product}</b:ProductCode>
                    <b:ProductPeriode><i:Begindatum>{First}</i:Begindatum><i:Einddatum>{Last}</i:Einddatum></b:ProductPeriode>
                    <b:GeleverdVolume>{Volume}</b:GeleverdVolume>
                    <b:Eenheid>{Unit}</b:Eenheid>{(Tariff is { } tariff ? $"<b:ProductTarief>{tariff}</b:ProductTarief>" : "")}
                    <b:IngediendBedrag><i:Bedrag>{Cents}</i:Bedrag><i:DebetCredit>{Debit}</i:DebetCredit></b:IngediendBedrag>
                  </b:Prestatie>
        """;

    public long Signed => Debit == "C" ? -Cents : Cents;

    public static string Claim(params DrawnLine[] lines) => Claim(lines, lines.Sum(line => line.Signed));

    public static string Claim(IReadOnlyList<DrawnLine> lines, long total, string number = "D2025A")
    {
        var clients = lines.GroupBy(line => line.Bsn).Select(child => $"""
                  <b:Client>
                    <b:Bsn>{child.Key}</b:Bsn>
                    <b:Prestaties>
            {string.Join('\n', child.Select(line => line.Text()))}
                    </b:Prestaties>
                  </b:Client>
            """);
        return MessageText.Write("JW323", "490", $"""
              <b:Declaratie>
                <b:DeclaratieNummer>{number}</b:DeclaratieNummer>
                <b:DeclaratiePeriode><i:Begindatum>2025-02-01</i:Begindatum><i:Einddatum>2025-02-28</i:Einddatum></b:DeclaratiePeriode>
                <b:DeclaratieDagtekening>2025-03-04</b:DeclaratieDagtekening>
                <b:TotaalIngediendBedrag><i:TotaalBedrag>{Math.Abs(total)}</i:TotaalBedrag><i:DebetCredit>{(total < 0 ? 'C' : 'D')}</i:DebetCredit></b:TotaalIngediendBedrag>
                <b:Clienten>
            {string.Join('\n', clients)}
                </b:Clienten>
              </b:Declaratie>
            """);
    }
}
