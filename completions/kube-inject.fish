# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_kube_inject_global_optspecs
    string join \n f/filename= o/output= stream j/jobs= builtin-config config= injectConfigFile= valuesFile= meshConfigFile= set= source= r/revision= i/istioNamespace= injectConfigMapName= meshConfigMapName= c/kubeconfig= context= n/namespace= as= as-group= as-uid= kubeclient-timeout= native-sidecars= respect-policy allow-env= check deny= strict report= color= q/quiet v/verbose h/help V/version
end

function __fish_kube_inject_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_kube_inject_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_kube_inject_using_subcommand
    set -l cmd (__fish_kube_inject_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c kube-inject -n "__fish_kube_inject_needs_command" -s f -l filename -d 'Manifest to read, YAML or JSON; `-` is standard input. May be repeated' -r -F
complete -c kube-inject -n "__fish_kube_inject_needs_command" -s o -l output -d 'Write to FILE instead of standard output (`-`)' -r -F
complete -c kube-inject -n "__fish_kube_inject_needs_command" -s j -l jobs -d 'Threads that inject at the same time [default: one a core]' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l config -d 'Folder that holds the three parts' -r -f -a "(__fish_complete_directories)"
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l injectConfigFile -l inject-config-file -d 'File with the injection configuration: the templates' -r -F
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l valuesFile -l values-file -d 'File with the values that the templates read' -r -F
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l meshConfigFile -l mesh-config-file -d 'File with the mesh config' -r -F
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l set -d 'Change one of the values, in Helm\'s syntax: `global.proxy.logLevel=debug`' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l source -d 'What to ask the cluster for [default: auto without files, nothing beside files]' -r -f -a "auto\t'The injector where a webhook is configured for the revision, or else the ConfigMaps'
injector\t'The mesh\'s own injector: its webhook is called for each pod'
configmap\t'The ConfigMaps; templates run here'
cluster\t'Beside files, the ConfigMaps for what the files lack; else as `auto`'"
complete -c kube-inject -n "__fish_kube_inject_needs_command" -s r -l revision -d 'Revision of the control plane that the proxies shall belong to, or a tag' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -s i -l istioNamespace -l istio-namespace -d 'Namespace of the control plane [default: istio-system]' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l injectConfigMapName -l inject-config-map-name -d 'ConfigMap with the templates and the values' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l meshConfigMapName -l mesh-config-map-name -d 'ConfigMap with the mesh config' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -s c -l kubeconfig -d 'Kubeconfig that tells how to reach the cluster [default: as kubectl\'s]' -r -F
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l context -d 'Context of the kubeconfig [default: its current one]' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -s n -l namespace -d 'Namespace of objects that name none, for -r auto [default: the context\'s]' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l as -d 'User to act as' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l as-group -d 'Group to act as; needs --as. May be repeated' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l as-uid -d 'Number of the user to act as; needs --as' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l kubeclient-timeout -d 'How long to wait for the cluster, and for each answer of the injector [default: 10s]' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l native-sidecars -d 'Run the proxy as a native sidecar (an init container that keeps running)' -r -f -a "auto\t'If all nodes are known to support it'
true\t'Always'
false\t'Never'"
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l allow-env -d 'Let templates read this variable of the environment. May be repeated' -r
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l deny -d 'Refuse these findings: print nothing and exit with 4' -r -f -a "warnings\t'Every warning'
skipped\t'Every workload that is left without a sidecar'
unknown-field\t'A field that the Kubernetes API does not know; kept, but invisible to templates'
repeated-key\t'A key stands twice in a map, so that the first of its values is lost'
dropped-field\t'A field that an injection template brings and the Kubernetes API does not know; left out, as Istio does. Or one of the pod that has no place in what the mesh\'s injector made of it'
altered-text\t'A string holds U+0085 (next line), which does not survive Go\'s way to YAML'
unknown-annotation\t'An annotation that looks like Istio\'s but is not one of its names'
bad-inject-value\t'`sidecar.istio.io/inject` is neither `true` nor `false`, so the default applies'
no-value\t'A template printed `<no value>` for a key that its data does not have'
unresolved-probe-port\t'A probe names a port that its container does not have'
unreadable-probers\t'The variable that an earlier injection left behind for rewritten probes cannot be read'
dns-policy\t'With the pod\'s DNS policy the proxy may not find the control plane'
foreign-group\t'A kind of workload of another API group; passed through as it came'
cronjob-metadata\t'Istio reads a CronJob\'s labels and annotations from its job template, not its pod template'
unknown-setting\t'A field of the mesh config that Istio does not know and ignores, or a `--set` of something that nobody knows'
mesh-config\t'Istio\'s checks find something odd in the mesh config'
bad-selector\t'A label selector of the injection configuration is not valid and was ignored'
ignored-flag\t'A flag of istioctl that has no meaning here'
no-global\t'The values have no `global`, which templates read: most likely they are another file'
release-mismatch\t'Templates, values and this program are of different releases of Istio (`config check`)'
bare-template\t'The injection configuration has no `templates`, so all of it was taken as one sidecar template'
injector-warning\t'The mesh\'s injector warns of something'
skipped-host-network\t'The pod uses the host\'s network, where a sidecar would redirect the whole node'
skipped-disabled\t'A label or annotation turns injection off'
skipped-namespace\t'The pod\'s namespace belongs to Kubernetes or Istio and is never injected'
skipped-selector\t'The pod\'s labels match a `neverInjectSelector` of the configuration'
skipped-by-injector\t'The mesh\'s injector left the pod as it is'
skipped-unasked\t'With `-r auto`: nothing in the cluster would inject the pod, by the labels of its namespace and its own'
skipped-policy\t'The configuration\'s policy injects nothing, or on request only and nothing requests it'"
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l report -d 'Form of the report on standard error' -r -f -a "text\t'For people; one line each unless on a terminal'
json\t'For programs; one JSON object a line'"
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l color -d 'Whether to print colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l stream -d 'Print each object as soon as it is done, not all at the end'
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l builtin-config -d 'Use the configuration of a default Istio 1.30 that comes with the program'
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l respect-policy -d 'Obey the `policy` of the injection configuration'
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l check -d 'Print nothing; exit with 4 if injection would change an object'
complete -c kube-inject -n "__fish_kube_inject_needs_command" -l strict -d 'Refuse findings that are most likely mistakes, such as unknown fields'
complete -c kube-inject -n "__fish_kube_inject_needs_command" -s q -l quiet -d 'Report errors only'
complete -c kube-inject -n "__fish_kube_inject_needs_command" -s v -l verbose -d 'Report also where each part of the configuration came from'
complete -c kube-inject -n "__fish_kube_inject_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c kube-inject -n "__fish_kube_inject_needs_command" -s V -l version -d 'Print version'
complete -c kube-inject -n "__fish_kube_inject_needs_command" -f -a "config" -d 'Look at the injection configuration'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and not __fish_seen_subcommand_from show check pull rbac" -s h -l help -d 'Print help'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and not __fish_seen_subcommand_from show check pull rbac" -f -a "show" -d 'Print the configuration that a run with the same flags would use'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and not __fish_seen_subcommand_from show check pull rbac" -f -a "check" -d 'Say whether the configuration can be used, and what it holds'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and not __fish_seen_subcommand_from show check pull rbac" -f -a "pull" -d 'Save the cluster\'s configuration in a folder for --config'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and not __fish_seen_subcommand_from show check pull rbac" -f -a "rbac" -d 'Print the roles with the least rights that a run with the same flags needs'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l part -d 'Print this part alone, and as it is [default: all three, each under its name]' -r -f -a "templates\t'The injection configuration'
values\t'The values'
mesh\t'The mesh config'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l config -d 'Folder that holds the three parts' -r -f -a "(__fish_complete_directories)"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l injectConfigFile -l inject-config-file -d 'File with the injection configuration: the templates' -r -F
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l valuesFile -l values-file -d 'File with the values that the templates read' -r -F
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l meshConfigFile -l mesh-config-file -d 'File with the mesh config' -r -F
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l set -d 'Change one of the values, in Helm\'s syntax: `global.proxy.logLevel=debug`' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l source -d 'What to ask the cluster for [default: auto without files, nothing beside files]' -r -f -a "auto\t'The injector where a webhook is configured for the revision, or else the ConfigMaps'
injector\t'The mesh\'s own injector: its webhook is called for each pod'
configmap\t'The ConfigMaps; templates run here'
cluster\t'Beside files, the ConfigMaps for what the files lack; else as `auto`'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -s r -l revision -d 'Revision of the control plane that the proxies shall belong to, or a tag' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -s i -l istioNamespace -l istio-namespace -d 'Namespace of the control plane [default: istio-system]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l injectConfigMapName -l inject-config-map-name -d 'ConfigMap with the templates and the values' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l meshConfigMapName -l mesh-config-map-name -d 'ConfigMap with the mesh config' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -s c -l kubeconfig -d 'Kubeconfig that tells how to reach the cluster [default: as kubectl\'s]' -r -F
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l context -d 'Context of the kubeconfig [default: its current one]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -s n -l namespace -d 'Namespace of objects that name none, for -r auto [default: the context\'s]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l as -d 'User to act as' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l as-group -d 'Group to act as; needs --as. May be repeated' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l as-uid -d 'Number of the user to act as; needs --as' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l kubeclient-timeout -d 'How long to wait for the cluster, and for each answer of the injector [default: 10s]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l report -d 'Form of the report on standard error' -r -f -a "text\t'For people; one line each unless on a terminal'
json\t'For programs; one JSON object a line'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l color -d 'Whether to print colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -l builtin-config -d 'Use the configuration of a default Istio 1.30 that comes with the program'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Report errors only'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Report also where each part of the configuration came from'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l config -d 'Folder that holds the three parts' -r -f -a "(__fish_complete_directories)"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l injectConfigFile -l inject-config-file -d 'File with the injection configuration: the templates' -r -F
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l valuesFile -l values-file -d 'File with the values that the templates read' -r -F
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l meshConfigFile -l mesh-config-file -d 'File with the mesh config' -r -F
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l set -d 'Change one of the values, in Helm\'s syntax: `global.proxy.logLevel=debug`' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l source -d 'What to ask the cluster for [default: auto without files, nothing beside files]' -r -f -a "auto\t'The injector where a webhook is configured for the revision, or else the ConfigMaps'
injector\t'The mesh\'s own injector: its webhook is called for each pod'
configmap\t'The ConfigMaps; templates run here'
cluster\t'Beside files, the ConfigMaps for what the files lack; else as `auto`'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -s r -l revision -d 'Revision of the control plane that the proxies shall belong to, or a tag' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -s i -l istioNamespace -l istio-namespace -d 'Namespace of the control plane [default: istio-system]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l injectConfigMapName -l inject-config-map-name -d 'ConfigMap with the templates and the values' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l meshConfigMapName -l mesh-config-map-name -d 'ConfigMap with the mesh config' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -s c -l kubeconfig -d 'Kubeconfig that tells how to reach the cluster [default: as kubectl\'s]' -r -F
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l context -d 'Context of the kubeconfig [default: its current one]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -s n -l namespace -d 'Namespace of objects that name none, for -r auto [default: the context\'s]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l as -d 'User to act as' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l as-group -d 'Group to act as; needs --as. May be repeated' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l as-uid -d 'Number of the user to act as; needs --as' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l kubeclient-timeout -d 'How long to wait for the cluster, and for each answer of the injector [default: 10s]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l deny -d 'Refuse these findings: print nothing and exit with 4' -r -f -a "warnings\t'Every warning'
skipped\t'Every workload that is left without a sidecar'
unknown-field\t'A field that the Kubernetes API does not know; kept, but invisible to templates'
repeated-key\t'A key stands twice in a map, so that the first of its values is lost'
dropped-field\t'A field that an injection template brings and the Kubernetes API does not know; left out, as Istio does. Or one of the pod that has no place in what the mesh\'s injector made of it'
altered-text\t'A string holds U+0085 (next line), which does not survive Go\'s way to YAML'
unknown-annotation\t'An annotation that looks like Istio\'s but is not one of its names'
bad-inject-value\t'`sidecar.istio.io/inject` is neither `true` nor `false`, so the default applies'
no-value\t'A template printed `<no value>` for a key that its data does not have'
unresolved-probe-port\t'A probe names a port that its container does not have'
unreadable-probers\t'The variable that an earlier injection left behind for rewritten probes cannot be read'
dns-policy\t'With the pod\'s DNS policy the proxy may not find the control plane'
foreign-group\t'A kind of workload of another API group; passed through as it came'
cronjob-metadata\t'Istio reads a CronJob\'s labels and annotations from its job template, not its pod template'
unknown-setting\t'A field of the mesh config that Istio does not know and ignores, or a `--set` of something that nobody knows'
mesh-config\t'Istio\'s checks find something odd in the mesh config'
bad-selector\t'A label selector of the injection configuration is not valid and was ignored'
ignored-flag\t'A flag of istioctl that has no meaning here'
no-global\t'The values have no `global`, which templates read: most likely they are another file'
release-mismatch\t'Templates, values and this program are of different releases of Istio (`config check`)'
bare-template\t'The injection configuration has no `templates`, so all of it was taken as one sidecar template'
injector-warning\t'The mesh\'s injector warns of something'
skipped-host-network\t'The pod uses the host\'s network, where a sidecar would redirect the whole node'
skipped-disabled\t'A label or annotation turns injection off'
skipped-namespace\t'The pod\'s namespace belongs to Kubernetes or Istio and is never injected'
skipped-selector\t'The pod\'s labels match a `neverInjectSelector` of the configuration'
skipped-by-injector\t'The mesh\'s injector left the pod as it is'
skipped-unasked\t'With `-r auto`: nothing in the cluster would inject the pod, by the labels of its namespace and its own'
skipped-policy\t'The configuration\'s policy injects nothing, or on request only and nothing requests it'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l report -d 'Form of the report on standard error' -r -f -a "text\t'For people; one line each unless on a terminal'
json\t'For programs; one JSON object a line'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l color -d 'Whether to print colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l builtin-config -d 'Use the configuration of a default Istio 1.30 that comes with the program'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -l strict -d 'Refuse findings that are most likely mistakes, such as unknown fields'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Report errors only'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Report also where each part of the configuration came from'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -s o -l output -d 'Folder that gets the files; made if it is not there' -r -f -a "(__fish_complete_directories)"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -l source -d 'What to ask the cluster for [default: auto without files, nothing beside files]' -r -f -a "auto\t'The injector where a webhook is configured for the revision, or else the ConfigMaps'
injector\t'The mesh\'s own injector: its webhook is called for each pod'
configmap\t'The ConfigMaps; templates run here'
cluster\t'Beside files, the ConfigMaps for what the files lack; else as `auto`'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -s r -l revision -d 'Revision of the control plane that the proxies shall belong to, or a tag' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -s i -l istioNamespace -l istio-namespace -d 'Namespace of the control plane [default: istio-system]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -l injectConfigMapName -l inject-config-map-name -d 'ConfigMap with the templates and the values' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -l meshConfigMapName -l mesh-config-map-name -d 'ConfigMap with the mesh config' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -s c -l kubeconfig -d 'Kubeconfig that tells how to reach the cluster [default: as kubectl\'s]' -r -F
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -l context -d 'Context of the kubeconfig [default: its current one]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -s n -l namespace -d 'Namespace of objects that name none, for -r auto [default: the context\'s]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -l as -d 'User to act as' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -l as-group -d 'Group to act as; needs --as. May be repeated' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -l as-uid -d 'Number of the user to act as; needs --as' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -l kubeclient-timeout -d 'How long to wait for the cluster, and for each answer of the injector [default: 10s]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -l report -d 'Form of the report on standard error' -r -f -a "text\t'For people; one line each unless on a terminal'
json\t'For programs; one JSON object a line'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -l color -d 'Whether to print colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -s q -l quiet -d 'Report errors only'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -s v -l verbose -d 'Report also where each part of the configuration came from'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from pull" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from rbac" -l name -d 'Name of the roles and bindings' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from rbac" -l user -d 'User who gets the rights. May be repeated' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from rbac" -l group -d 'Group that gets the rights. May be repeated' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from rbac" -l serviceaccount -d 'Service account that gets the rights. May be repeated' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from rbac" -l native-sidecars -d 'When runs shall have native sidecars: `auto` needs a right of its own' -r -f -a "auto\t'If all nodes are known to support it'
true\t'Always'
false\t'Never'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from rbac" -l source -d 'What to ask the cluster for [default: auto without files, nothing beside files]' -r -f -a "auto\t'The injector where a webhook is configured for the revision, or else the ConfigMaps'
injector\t'The mesh\'s own injector: its webhook is called for each pod'
configmap\t'The ConfigMaps; templates run here'
cluster\t'Beside files, the ConfigMaps for what the files lack; else as `auto`'"
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from rbac" -s r -l revision -d 'Revision of the control plane that the proxies shall belong to, or a tag' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from rbac" -s i -l istioNamespace -l istio-namespace -d 'Namespace of the control plane [default: istio-system]' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from rbac" -l injectConfigMapName -l inject-config-map-name -d 'ConfigMap with the templates and the values' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from rbac" -l meshConfigMapName -l mesh-config-map-name -d 'ConfigMap with the mesh config' -r
complete -c kube-inject -n "__fish_kube_inject_using_subcommand config; and __fish_seen_subcommand_from rbac" -s h -l help -d 'Print help (see more with \'--help\')'
