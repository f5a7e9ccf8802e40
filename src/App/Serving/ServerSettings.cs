using System.Net;
using Roer.App.Accounts;
using Roer.Questions;

namespace Roer.App.Serving;

/// <summary>How a server is reached, and by whom.</summary>
internal sealed record ServerSettings
{
    public int Port { get; init; }

    /// <summary>The address to listen on beside that of this computer itself; empty for none.</summary>
    public IPAddress? Address { get; init; }

    public Audience Audience { get; init; } = Audience.Internal;

    /// <summary>How people sign in; empty when nobody does.</summary>
    public SignInSettings? SignIn { get; init; }

    /// <summary>Whether it builds in the background what readers may ask for. Only tests that ask something once do without.</summary>
    public bool WarmsUp { get; init; } = true;

    /// <summary>The address to listen on when it is not that of this computer itself.</summary>
    public IPAddress? Elsewhere => Address is { } address && !IPAddress.IsLoopback(address) ? address : null;

    /// <summary>Every address to listen on. This computer itself always, for the command line; all addresses together hold it.</summary>
    public IReadOnlyList<IPAddress> Addresses => Elsewhere switch
    {
        null => [IPAddress.Loopback],
        { } every when every.Equals(IPAddress.Any) || every.Equals(IPAddress.IPv6Any) => [every],
        { } one => [IPAddress.Loopback, one],
    };

    /// <exception cref="NotSafeException">Others could reach it without sign-in, or their sign-in would go over the line unencrypted.</exception>
    public void MustBeSafe()
    {
        if (Elsewhere is null) return;
        if (SignIn is null) throw new NotSafeException("Zonder --aanmelden luistert Roer alleen op deze computer zelf. Geef --aanmelden, of laat --luister weg.");
        if (SignIn.Address is not { Scheme: "https" }) throw new NotSafeException("Buiten deze computer gaat aanmelden alleen versleuteld. Zet in aanmelden.json bij 'adres' het https-adres van de proxy die voor Roer staat.");
    }
}

/// <summary>Refused because others could see what they may not.</summary>
internal sealed class NotSafeException(string message) : Exception(message);
