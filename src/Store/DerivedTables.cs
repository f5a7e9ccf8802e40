namespace Roer.Store;

/// <summary>
/// Temporary tables that only some questions need, made from the tables of a vintage when the first of them is asked. They are as much
/// the vintage's as its own: the same three always give the same rows.
/// </summary>
/// <param name="make">Creates and fills the tables over the vintage's connection.</param>
internal sealed class DerivedTables(Action<Vintage, EngineConnection> make)
{
    public void Make(Vintage vintage, EngineConnection connection) => make(vintage, connection);
}
