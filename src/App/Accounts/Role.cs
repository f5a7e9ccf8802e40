using Roer.Care;
using Roer.Questions;

namespace Roer.App.Accounts;

/// <summary>What somebody with a role may see and do. The table is <c>data/rollen.csv</c>; nothing else in the program decides about roles.</summary>
internal sealed record Role
{
    private const string Every = "*";

    private static readonly Lazy<IReadOnlyList<Role>> Rows = new(() => [.. EmbeddedTable.Read(typeof(Role).Assembly, "rollen.csv").Select(Of)]);

    public static IReadOnlyList<Role> All => Rows.Value;

    public required string Name { get; init; }

    /// <summary>As whom answers are given; empty when the role sees no answers.</summary>
    public required Audience? Audience { get; init; }

    /// <summary>The questions that the role may ask.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>Whether the role may see what stands at one trajectory: findings with their allocation numbers.</summary>
    public required bool SeesTrajectories { get; init; }

    /// <summary>Whether the role may have files taken in.</summary>
    public required bool TakesIn { get; init; }

    /// <summary>Whether the role belongs to a provider, and sees of findings only the list of that provider.</summary>
    public required bool IsOfProvider { get; init; }

    public static Role? Find(string name) => All.FirstOrDefault(role => role.Name == name);

    private static Role Of(IReadOnlyDictionary<string, string> row) => new()
    {
        Name = row["rol"],
        Audience = row["cijfers"] switch { "precies" => Roer.Questions.Audience.Internal, "openbaar" => Roer.Questions.Audience.Public, _ => null },
        Questions = row["vragen"] == Every ? [.. Shelf.All.Select(question => question.Slug)] : row["vragen"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        SeesTrajectories = row["trajecten"] == "ja",
        TakesIn = row["innemen"] == "ja",
        IsOfProvider = row["bereik"] == "aanbieder",
    };
}
