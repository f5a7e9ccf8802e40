using Roer.Questions;
using Roer.Store;

namespace Roer.App.Accounts;

/// <summary>What a request was let in with: who asks, as whom answers are given, and within which bounds.</summary>
internal sealed record Admission
{
    public required Reader Reader { get; init; }

    /// <summary>As whom answers are given; empty when the reader gets none.</summary>
    public Audience? Audience { get; init; }

    /// <summary>The questions that may be asked, in the order of the shelf.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>The municipalities that may be asked about; empty means all of them.</summary>
    public IReadOnlySet<string>? Municipalities { get; init; }

    /// <summary>The providers whose list may be asked for; only for who belongs to one.</summary>
    public IReadOnlySet<string> Providers { get; init; } = new HashSet<string>();

    /// <summary>Whether the reader may see what stands at one trajectory, once there is a reason.</summary>
    public bool SeesTrajectories { get; init; }

    /// <summary>Whether answers hold the table that tells of single messages: who may see trajectories said why, or uses this computer itself.</summary>
    public bool ShowsTrajectories { get; init; }

    /// <summary>Who may see everything that a server has for its audience.</summary>
    public static Admission Of(Reader reader, Audience audience) => new() { Reader = reader, Audience = audience, Questions = Shelf.All, SeesTrajectories = true };

    public Admission Because(string? reason) => this with { ShowsTrajectories = SeesTrajectories && (Reader.IsLocal || reason is not null) };

    public bool Reaches(string municipality) => Municipalities?.Contains(municipality) ?? true;

    /// <summary>The municipalities that were taken in and may be asked about.</summary>
    public IReadOnlyList<string> Known(CareStore store) => [.. KnownDates.Municipalities(store).Where(Reaches)];

    /// <summary>An answer as far as it may be seen.</summary>
    /// <exception cref="NotAllowedException">The scope lies outside what the request was let in with, whatever its address said.</exception>
    public Answer Seen(Question question, Answer answer)
    {
        if (!Reaches(answer.Scope.Municipality) || !Questions.Any(allowed => allowed.Slug == question.Slug)) throw new NotAllowedException();
        return ShowsTrajectories || question.TableOfSingleMessages is not { } single ? answer : answer with { Tables = [.. answer.Tables.Where(table => table.Id != single)] };
    }
}

/// <summary>Somebody asks for what he may not see.</summary>
internal sealed class NotAllowedException : Exception;
