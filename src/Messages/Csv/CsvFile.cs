using Roer.Care;

namespace Roer.Messages;

/// <summary>Reads a CSV that Roer knows, or says why it is refused.</summary>
internal static class CsvFile
{
    public static IEnumerable<Intake> Read(SourceFile file)
    {
        using var pass = new CsvPass(file, Surveyed(file), givesParts: false);
        while (pass.Step())
        {
        }

        if (pass.Reasons.Any)
            return [file.Refuse(pass.Reasons, pass.Form?.Kind, pass.Municipality)];
        var frame = new Frame(file, pass.Form!.Kind, pass.Municipality, pass.Identity());
        return pass.Facts.IsAbandoned ? Parts(frame) : [frame.Intake(pass.Facts, 0, isLast: true)];
    }

    private static IEnumerable<Intake> Parts(Frame frame)
    {
        using var pass = new CsvPass(frame.File, Surveyed(frame.File), givesParts: true);
        var part = 0;
        while (pass.Step())
        {
            if (!pass.Facts.IsFull) continue;
            yield return frame.Intake(pass.Facts, part++, isLast: false);
        }

        if (pass.Reasons.Any || pass.Identity() != frame.Identity)
            throw new IOException($"{frame.File.Name} changed while it was read.");
        yield return frame.Intake(pass.Facts, part, isLast: true);
    }

    // A form that has to know the whole file first; otherwise the pass finds the form itself.
    private static CsvForm? Surveyed(SourceFile file)
    {
        using var pass = new CsvPass(file, null, givesParts: false);
        if (pass.Form is not { NeedsSurvey: true })
            return null;
        pass.Survey();
        return pass.Form;
    }

    private sealed record Frame(SourceFile File, string Kind, string? Municipality, Identity Identity)
    {
        public Intake Intake(Facts facts, int part, bool isLast)
        {
            var intake = new Intake
            {
                FileName = File.Name,
                Kind = Kind,
                Municipality = Municipality,
                Identity = Identity,
                Content = Identity,
                Part = part,
                IsLast = isLast,
            };
            facts.MoveTo(intake);
            return intake;
        }
    }
}
