using System.Globalization;
using Roer.App.Serving;
using Roer.Care;
using Roer.Messages;
using Roer.Questions;

namespace Roer.App.Intakes;

/// <summary>What a reader says who withdraws an intake, the same on the command line, in the API and on the page.</summary>
internal static class WithdrawalRequest
{
    private const int LeastLetters = 3;
    private const int MostLetters = 500;

    /// <summary>The withdrawal that was asked for. Without a day it is known on the usual day of the intake.</summary>
    /// <exception cref="ScopeFaultsException">Something that was given cannot be used; it tells all of it.</exception>
    public static Withdrawal Parse(string? number, string? reason, string? known, (DateOnly Today, Func<long, DateOnly> Usual, string Author) now)
    {
        List<ScopeException> faults = [];
        var words = (reason ?? "").Trim();
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var intake) || intake < 1)
            faults.Add(new ScopeException("inname", $"'{number}' is geen nummer van een inname. Kijk in het overzicht welk nummer het bestand heeft."));
        if (Wrong(words) is { } fault) faults.Add(new ScopeException("reden", fault));
        var day = now.Usual(intake);
        if (known is { Length: > 0 } && !DateOnly.TryParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            faults.Add(new ScopeException("bekendOp", $"'{known}' is geen datum. Schrijf jaar-maand-dag, zoals 2025-12-31."));
        else if (day > now.Today)
            faults.Add(new ScopeException("bekendOp", "Deze dag moet nog komen. Kies vandaag of een eerdere dag."));
        return faults.Count > 0 ? throw new ScopeFaultsException(faults) : new Withdrawal(intake, day, words, now.Author);
    }

    private static string? Wrong(string reason)
    {
        if (reason.Length is < LeastLetters or > MostLetters || reason.Any(char.IsControl))
            return FormattableString.Invariant($"Geef een reden van {LeastLetters} tot en met {MostLetters} tekens, op één regel.");
        return WrittenText.MayIdentify(reason) ? "In de reden staat iets dat een burgerservicenummer kan zijn. Laat het weg." : null;
    }
}
