using Roer.Care;

namespace Roer.Messages;

internal static class CsvFile
{
    public static IEnumerable<Intake> Read(SourceFile file) => [file.Refuse("CSV-ONBEKEND", "x")];
}
