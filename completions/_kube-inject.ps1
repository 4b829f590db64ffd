
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'kube-inject' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'kube-inject'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'kube-inject' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Manifest to read, YAML or JSON; `-` is standard input. May be repeated')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Manifest to read, YAML or JSON; `-` is standard input. May be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to FILE instead of standard output (`-`)')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to FILE instead of standard output (`-`)')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Threads that inject at the same time [default: one a core]')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Threads that inject at the same time [default: one a core]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Folder that holds the three parts')
            [CompletionResult]::new('--injectConfigFile', '--injectConfigFile', [CompletionResultType]::ParameterName, 'File with the injection configuration: the templates')
            [CompletionResult]::new('--inject-config-file', '--inject-config-file', [CompletionResultType]::ParameterName, 'File with the injection configuration: the templates')
            [CompletionResult]::new('--valuesFile', '--valuesFile', [CompletionResultType]::ParameterName, 'File with the values that the templates read')
            [CompletionResult]::new('--values-file', '--values-file', [CompletionResultType]::ParameterName, 'File with the values that the templates read')
            [CompletionResult]::new('--meshConfigFile', '--meshConfigFile', [CompletionResultType]::ParameterName, 'File with the mesh config')
            [CompletionResult]::new('--mesh-config-file', '--mesh-config-file', [CompletionResultType]::ParameterName, 'File with the mesh config')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Change one of the values, in Helm''s syntax: `global.proxy.logLevel=debug`')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'What to ask the cluster for [default: auto without files, nothing beside files]')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Revision of the control plane that the proxies shall belong to, or a tag')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'Revision of the control plane that the proxies shall belong to, or a tag')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Namespace of the control plane [default: istio-system]')
            [CompletionResult]::new('--istioNamespace', '--istioNamespace', [CompletionResultType]::ParameterName, 'Namespace of the control plane [default: istio-system]')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'Namespace of the control plane [default: istio-system]')
            [CompletionResult]::new('--injectConfigMapName', '--injectConfigMapName', [CompletionResultType]::ParameterName, 'ConfigMap with the templates and the values')
            [CompletionResult]::new('--inject-config-map-name', '--inject-config-map-name', [CompletionResultType]::ParameterName, 'ConfigMap with the templates and the values')
            [CompletionResult]::new('--meshConfigMapName', '--meshConfigMapName', [CompletionResultType]::ParameterName, 'ConfigMap with the mesh config')
            [CompletionResult]::new('--mesh-config-map-name', '--mesh-config-map-name', [CompletionResultType]::ParameterName, 'ConfigMap with the mesh config')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Kubeconfig that tells how to reach the cluster [default: as kubectl''s]')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'Kubeconfig that tells how to reach the cluster [default: as kubectl''s]')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Context of the kubeconfig [default: its current one]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Namespace of objects that name none, for -r auto [default: the context''s]')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Namespace of objects that name none, for -r auto [default: the context''s]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'User to act as')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Group to act as; needs --as. May be repeated')
            [CompletionResult]::new('--as-uid', '--as-uid', [CompletionResultType]::ParameterName, 'Number of the user to act as; needs --as')
            [CompletionResult]::new('--kubeclient-timeout', '--kubeclient-timeout', [CompletionResultType]::ParameterName, 'How long to wait for the cluster, and for each answer of the injector [default: 10s]')
            [CompletionResult]::new('--native-sidecars', '--native-sidecars', [CompletionResultType]::ParameterName, 'Run the proxy as a native sidecar (an init container that keeps running)')
            [CompletionResult]::new('--allow-env', '--allow-env', [CompletionResultType]::ParameterName, 'Let templates read this variable of the environment. May be repeated')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Refuse these findings: print nothing and exit with 4')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Form of the report on standard error')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to print colours')
            [CompletionResult]::new('--stream', '--stream', [CompletionResultType]::ParameterName, 'Print each object as soon as it is done, not all at the end')
            [CompletionResult]::new('--builtin-config', '--builtin-config', [CompletionResultType]::ParameterName, 'Use the configuration of a default Istio 1.30 that comes with the program')
            [CompletionResult]::new('--respect-policy', '--respect-policy', [CompletionResultType]::ParameterName, 'Obey the `policy` of the injection configuration')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'Print nothing; exit with 4 if injection would change an object')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'Refuse findings that are most likely mistakes, such as unknown fields')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Report errors only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Report errors only')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Report also where each part of the configuration came from')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Report also where each part of the configuration came from')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Look at the injection configuration')
            break
        }
        'kube-inject;config' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Print the configuration that a run with the same flags would use')
            [CompletionResult]::new('rbac', 'rbac', [CompletionResultType]::ParameterValue, 'Print the roles with the least rights that a run with the same flags needs')
            break
        }
        'kube-inject;config;show' {
            [CompletionResult]::new('--part', '--part', [CompletionResultType]::ParameterName, 'Print this part alone, and as it is [default: all three, each under its name]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Folder that holds the three parts')
            [CompletionResult]::new('--injectConfigFile', '--injectConfigFile', [CompletionResultType]::ParameterName, 'File with the injection configuration: the templates')
            [CompletionResult]::new('--inject-config-file', '--inject-config-file', [CompletionResultType]::ParameterName, 'File with the injection configuration: the templates')
            [CompletionResult]::new('--valuesFile', '--valuesFile', [CompletionResultType]::ParameterName, 'File with the values that the templates read')
            [CompletionResult]::new('--values-file', '--values-file', [CompletionResultType]::ParameterName, 'File with the values that the templates read')
            [CompletionResult]::new('--meshConfigFile', '--meshConfigFile', [CompletionResultType]::ParameterName, 'File with the mesh config')
            [CompletionResult]::new('--mesh-config-file', '--mesh-config-file', [CompletionResultType]::ParameterName, 'File with the mesh config')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Change one of the values, in Helm''s syntax: `global.proxy.logLevel=debug`')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'What to ask the cluster for [default: auto without files, nothing beside files]')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Revision of the control plane that the proxies shall belong to, or a tag')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'Revision of the control plane that the proxies shall belong to, or a tag')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Namespace of the control plane [default: istio-system]')
            [CompletionResult]::new('--istioNamespace', '--istioNamespace', [CompletionResultType]::ParameterName, 'Namespace of the control plane [default: istio-system]')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'Namespace of the control plane [default: istio-system]')
            [CompletionResult]::new('--injectConfigMapName', '--injectConfigMapName', [CompletionResultType]::ParameterName, 'ConfigMap with the templates and the values')
            [CompletionResult]::new('--inject-config-map-name', '--inject-config-map-name', [CompletionResultType]::ParameterName, 'ConfigMap with the templates and the values')
            [CompletionResult]::new('--meshConfigMapName', '--meshConfigMapName', [CompletionResultType]::ParameterName, 'ConfigMap with the mesh config')
            [CompletionResult]::new('--mesh-config-map-name', '--mesh-config-map-name', [CompletionResultType]::ParameterName, 'ConfigMap with the mesh config')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Kubeconfig that tells how to reach the cluster [default: as kubectl''s]')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'Kubeconfig that tells how to reach the cluster [default: as kubectl''s]')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Context of the kubeconfig [default: its current one]')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Namespace of objects that name none, for -r auto [default: the context''s]')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Namespace of objects that name none, for -r auto [default: the context''s]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'User to act as')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Group to act as; needs --as. May be repeated')
            [CompletionResult]::new('--as-uid', '--as-uid', [CompletionResultType]::ParameterName, 'Number of the user to act as; needs --as')
            [CompletionResult]::new('--kubeclient-timeout', '--kubeclient-timeout', [CompletionResultType]::ParameterName, 'How long to wait for the cluster, and for each answer of the injector [default: 10s]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Form of the report on standard error')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to print colours')
            [CompletionResult]::new('--builtin-config', '--builtin-config', [CompletionResultType]::ParameterName, 'Use the configuration of a default Istio 1.30 that comes with the program')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Report errors only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Report errors only')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Report also where each part of the configuration came from')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Report also where each part of the configuration came from')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'kube-inject;config;rbac' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the roles and bindings')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'User who gets the rights. May be repeated')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'Group that gets the rights. May be repeated')
            [CompletionResult]::new('--serviceaccount', '--serviceaccount', [CompletionResultType]::ParameterName, 'Service account that gets the rights. May be repeated')
            [CompletionResult]::new('--native-sidecars', '--native-sidecars', [CompletionResultType]::ParameterName, 'When runs shall have native sidecars: `auto` needs a right of its own')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'What to ask the cluster for [default: auto without files, nothing beside files]')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Revision of the control plane that the proxies shall belong to, or a tag')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'Revision of the control plane that the proxies shall belong to, or a tag')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Namespace of the control plane [default: istio-system]')
            [CompletionResult]::new('--istioNamespace', '--istioNamespace', [CompletionResultType]::ParameterName, 'Namespace of the control plane [default: istio-system]')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'Namespace of the control plane [default: istio-system]')
            [CompletionResult]::new('--injectConfigMapName', '--injectConfigMapName', [CompletionResultType]::ParameterName, 'ConfigMap with the templates and the values')
            [CompletionResult]::new('--inject-config-map-name', '--inject-config-map-name', [CompletionResultType]::ParameterName, 'ConfigMap with the templates and the values')
            [CompletionResult]::new('--meshConfigMapName', '--meshConfigMapName', [CompletionResultType]::ParameterName, 'ConfigMap with the mesh config')
            [CompletionResult]::new('--mesh-config-map-name', '--mesh-config-map-name', [CompletionResultType]::ParameterName, 'ConfigMap with the mesh config')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
