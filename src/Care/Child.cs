namespace Roer.Care;

/// <summary>
/// A child, known by a pseudonym: 64 bits of a keyed hash of the citizen service number. There is no way back without the key,
/// and the key never leaves the installation. The same child has the same value in every municipality of one installation.
/// </summary>
/// <param name="Pseudonym">The 64 bits, as a signed number so that both stores can hold it.</param>
public readonly record struct Child(long Pseudonym);

/// <summary>What a message says of a child: birth date and sex, as known when the message was signed.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Child">The child.</param>
/// <param name="BirthDate">The birth date as sent, even when <paramref name="BirthDatePrecision"/> says that a part of it is unknown.</param>
/// <param name="BirthDatePrecision">COD170: 1 day unknown, 2 day and month unknown, 3 whole date unknown; empty when the date is exact.</param>
/// <param name="Sex">COD046: 0 unknown, 1 male, 2 female.</param>
public sealed record ChildFact(Origin Origin, Child Child, DateOnly BirthDate, string? BirthDatePrecision, string Sex);
