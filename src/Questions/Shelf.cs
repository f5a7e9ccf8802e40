using Roer.Questions.CanWeTrustTheFigures;
using Roer.Questions.HowLongDoesHelpLast;
using Roer.Questions.WhereDoesTheMoneyGo;
using Roer.Questions.WhereWillTheYearEnd;
using Roer.Questions.WhichPathsDoYouthsTake;
using Roer.Questions.WhyDoCostsRise;

namespace Roer.Questions;

/// <summary>The door: every question, in the order in which a steering team asks them.</summary>
public static class Shelf
{
    /// <summary>All questions, in order.</summary>
    public static IReadOnlyList<Question> All { get; } = [new Trust(), new MoneyFlow(), new CostRise(), new CarePath(), new CareDuration(), new YearEnd()];

    /// <summary>The question with this slug; <see langword="null"/> when there is none.</summary>
    public static Question? Find(string slug) => All.FirstOrDefault(question => question.Slug == slug);
}
