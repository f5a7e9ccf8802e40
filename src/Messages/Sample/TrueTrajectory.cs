using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>A trajectory or measure as it really was, whatever the messages say of it.</summary>
/// <param name="Number">Its number in the truth file.</param>
/// <param name="Child">The child's number in the truth file.</param>
/// <param name="Form">The form of care.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="FirstDay">The first day of care.</param>
/// <param name="LastDay">The last day of care; empty when it ran on after the last known day.</param>
/// <param name="Way">How it ended; empty when it ran on.</param>
/// <param name="IsCrisis">Whether it was crisis care.</param>
/// <param name="IsNational">Whether it was bought nationally.</param>
public sealed record TrueTrajectory(
    int Number, int Child, CareForm Form, string Provider, DateOnly FirstDay, DateOnly? LastDay, EndWay? Way, bool IsCrisis, bool IsNational)
{
    /// <summary>Whether it is a trajectory of help, and no measure.</summary>
    public bool IsHelp => Form.MakesTrajectory();

    internal static TrueTrajectory Of(InventedTrajectory care, DateOnly lastKnown)
    {
        var ended = care.Last <= lastKnown;
        return new TrueTrajectory(
            care.Number, care.Child.Index, care.Form, care.Provider.Code, care.First, ended ? care.Last : null, ended ? care.Way : null,
            care.IsCrisis, care.IsNational);
    }
}
