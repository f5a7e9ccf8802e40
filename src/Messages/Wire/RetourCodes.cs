using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>The return codes of a part of a message: one or more, of which each is kept once.</summary>
internal sealed class RetourCodes(Occurs occurs = Once) : Branch("RetourCodes", occurs, new Leaf("RetourCode", Ldt.RetourCode, Many))
{
    public Leaf RetourCode => (Leaf)Children[0];
}
