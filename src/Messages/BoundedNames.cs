using System.Xml;

namespace Roer.Messages;

/// <summary>The file has more different names than memory should be spent on.</summary>
internal sealed class TooManyNamesException() : Exception("The file has too many different names.");

/// <summary>
/// The names that a reader meets. It keeps each for as long as it reads, so that a file with ever new names of elements, attributes or
/// namespaces would fill the memory; this stops it.
/// </summary>
internal sealed class BoundedNames : NameTable
{
    private const int MostLetters = 2 << 20;
    private const int LettersForEach = 32;

    private int _letters;

    public override string Add(string key) => Get(key) ?? base.Add(Counted(key.Length) ? key : "");

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? base.Add(key, start, Counted(len) ? len : 0);

    private bool Counted(int length)
    {
        _letters += length + LettersForEach;
        return _letters <= MostLetters ? true : throw new TooManyNamesException();
    }
}
