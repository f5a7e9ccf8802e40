namespace Roer.Messages.Sample;

/// <summary>What goes wrong in an invented municipality.</summary>
public enum SampleErrors
{
    /// <summary>The usual: late and missing messages, corrections and refusals, as everywhere.</summary>
    Usual = 0,

    /// <summary>Nothing: every message comes in time and every rule is kept.</summary>
    None = 1,

    /// <summary>Nothing but what is planted: some cases against every rule, each written down.</summary>
    All = 2,
}
