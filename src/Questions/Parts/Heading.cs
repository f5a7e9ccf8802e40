using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Roer.Questions.Parts;

/// <summary>A heading of an answer: as deep as the place where the answer stands asks for.</summary>
public sealed class Heading : ComponentBase
{
    /// <summary>The level on a page of its own; 1 is the question.</summary>
    [Parameter, EditorRequired] public required int Level { get; set; }

    /// <summary>Its id on a page of its own.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    /// <summary>The words.</summary>
    [Parameter, EditorRequired] public required string Words { get; set; }

    /// <summary>Where the answer stands.</summary>
    [CascadingParameter] public Chapter Chapter { get; set; } = Chapter.Page;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var name = $"h{DutchText.Whole(Level + Chapter.Deeper)}";
        builder.OpenElement(0, name);
        builder.AddAttribute(1, "id", Chapter.Id(Id));
        builder.AddAttribute(2, "class", $"utrecht-heading-{name[1..]}");
        builder.AddContent(3, Words);
        builder.CloseElement();
    }
}
