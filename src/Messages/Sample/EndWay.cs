namespace Roer.Messages.Sample;

/// <summary>How care ended.</summary>
public enum EndWay
{
    /// <summary>As planned.</summary>
    Planned,

    /// <summary>Early, agreed by both.</summary>
    AgreedEarly,

    /// <summary>By the client.</summary>
    Client,

    /// <summary>By the provider.</summary>
    Provider,

    /// <summary>By an external cause, as a move out of town.</summary>
    External,

    /// <summary>Other care took over at once.</summary>
    OtherForm,

    /// <summary>On the eighteenth birthday.</summary>
    Adult,

    /// <summary>By an administrative cause.</summary>
    Administrative,
}
