namespace Roer.App.Cli;

/// <summary>How a command ended, for scripts.</summary>
internal static class ExitCode
{
    public const int Good = 0;
    public const int SomeRefused = 2;
    public const int WrongUse = 3;
    public const int ProgramMissing = 4;
    public const int NotSafe = 5;
    public const int LogDamaged = 6;
    public const int Bug = 70;
    public const int Stopped = 130;
}
