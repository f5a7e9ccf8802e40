namespace Roer.Care;

/// <summary>A run of care of one form at one provider for one child: what trajectories are made of.</summary>
/// <param name="Child">The child.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Form">The form of care.</param>
/// <param name="Run">The run.</param>
/// <param name="Source">A number of the caller's own, kept so that a trajectory can be followed to its pieces.</param>
public readonly record struct CarePiece(Child Child, string Provider, CareForm Form, CareRun Run, int Source);

/// <summary>
/// Child × form × provider (traject). Overlapping and adjoining runs are one; ambulant help beside the child's own foster care or stay at
/// the same provider belongs to that stay. Source: definitions of the product, §3, after the rule of the national statistics.
/// </summary>
/// <param name="Child">The child.</param>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Form">The form of care.</param>
/// <param name="Days">First to last day; open while the care is running.</param>
/// <param name="StartIsDerived">Whether its first day comes from a claim.</param>
/// <param name="EndIsAssumed">Whether its last day is the end of an allocation.</param>
/// <param name="EndReason">JZ588 of the run that ended last; empty when none is known.</param>
/// <param name="Sources">The <see cref="CarePiece.Source"/> of the runs in it, those of ambulant help that folded into a stay too.</param>
public sealed record Trajectory(
    Child Child, string Provider, CareForm Form, DateSpan Days, bool StartIsDerived, bool EndIsAssumed, string? EndReason, IReadOnlyList<int> Sources);
